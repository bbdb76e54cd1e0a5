"""What can be asked of the command line, explained in the language of whoever asks."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, Final, NoReturn

from ui.cli.speaking import LANGUAGES
from ui.exits import Exit
from ui.words.command_line import EXIT_CODES, PROGRAM, line

COMMANDS: Final = ("host", "appoint", "demo", "verify")


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese or English."""

    def __init__(self, name: str, language: str, about: str, version: str) -> None:
        self.language = language
        super().__init__(
            prog=name,
            description=about,
            epilog=EXIT_CODES[language],
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = line("arguments", language)
        self._optionals.title = line("options", language)
        self.add_argument("-h", "--help", action="help", help=self.say("help"))
        self.add_argument("--version", action="version", version=version, help=self.say("version"))
        self.add_argument("--lang", choices=LANGUAGES, help=self.say("lang"))

    def say(self, name: str) -> str:
        """Return a line in this parser's language."""
        return line(name, self.language)

    def format_usage(self) -> str:
        """Return how the command is used."""
        return self._translated(super().format_usage())

    def format_help(self) -> str:
        """Return the help."""
        return self._translated(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say that the command is wrong, and end."""
        said = self.say("wrong_usage")
        # What argparse complains of is there in English only.
        detail = f": {message}" if self.language == "en" else ""
        see = line("see_help", self.language, program=self.prog)
        sys.stderr.write(f"{said}{detail}.\n{self.format_usage()}{see}\n")
        raise SystemExit(Exit.USAGE)

    def _translated(self, text: str) -> str:
        return text.replace("usage: ", line("usage", self.language), 1)


def new_parser(command: str, language: str, version: str) -> Parser:
    """Return the parser of a command; "" is the window."""
    if command == "host":
        return _host(Parser("meeting host", language, line("host", language), version))
    if command == "appoint":
        return _appoint(Parser("meeting appoint", language, line("appoint", language), version))
    if command == "demo":
        return _demo(Parser("meeting demo", language, line("demo", language), version))
    if command == "verify":
        return _verify(Parser("meeting verify", language, line("verify", language), version))
    return _window(Parser("meeting", language, _about(language), version))


def _about(language: str) -> str:
    lines = [PROGRAM[language], ""]
    lines += [f"  meeting {name:<8}{line(name, language)}" for name in COMMANDS]
    return "\n".join(lines)


def _window(parser: Parser) -> Parser:
    _option(parser, "--profile", "profile", type=Path, metavar="DIR")
    parser.add_argument(
        "invitation",
        nargs="?",
        type=Path,
        metavar="FILE.invite",
        help=parser.say("invitation"),
    )
    return parser


def _host(parser: Parser) -> Parser:
    _option(parser, "--profile", "host_profile", type=Path, metavar="DIR", required=True)
    _option(parser, "--appointment", "appointment", type=Path, metavar="FILE")
    _option(parser, "--passphrase-file", "passphrase_file", type=Path, metavar="FILE")
    _option(parser, "--key-file", "key_file", type=Path, metavar="FILE")
    _option(parser, "--keys-on-stdin", "keys_on_stdin", action="store_true")
    _option(parser, "--port", "port", type=int, metavar="N")
    _option(parser, "--address", "address", action="append", metavar="IP")
    _option(parser, "--name", "name", metavar="NAME", default="")
    _option(parser, "--no-announce", "no_announce", action="store_true")
    return parser


def _appoint(parser: Parser) -> Parser:
    parser.add_argument("recovery", type=Path, metavar="RECOVERY", help=parser.say("recovery"))
    _option(parser, "--out", "appointment_out", type=Path, metavar="FILE", required=True)
    _option(parser, "--passphrase-file", "new_passphrase_file", type=Path, metavar="FILE")
    _option(
        parser,
        "--recovery-passphrase-file",
        "recovery_passphrase_file",
        type=Path,
        metavar="FILE",
    )
    return parser


def _demo(parser: Parser) -> Parser:
    _option(parser, "--papers", "papers", type=Path, metavar="FOLDER")
    _option(parser, "--tour", "tour", type=Path, metavar="DIR")
    return parser


def _verify(parser: Parser) -> Parser:
    parser.add_argument("file", type=Path, metavar="FILE", help=parser.say("record"))
    _option(parser, "--fingerprint", "fingerprint", metavar="HEX")
    return parser


def _option(parser: Parser, name: str, word: str, **settings: Any) -> None:
    parser.add_argument(name, help=parser.say(word), **settings)
