<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaCard</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerTally</name>
    <message numerus="yes">
        <source>%n ballot(s) could not be read and count as invalid.</source>
        <translation>
            <numerusform>%n ballot could not be read and counts as invalid.</numerusform>
            <numerusform>%n ballots could not be read and count as invalid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChairDialogs</name>
    <message numerus="yes">
        <source>%n motion(s) of this item have not been voted on.</source>
        <translation>
            <numerusform>%n motion of this item has not been voted on.</numerusform>
            <numerusform>%n motions of this item have not been voted on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have not been dealt with. A closed meeting cannot be opened again.</source>
        <translation>
            <numerusform>%n item has not been dealt with. A closed meeting cannot be opened again.</numerusform>
            <numerusform>%n items have not been dealt with. A closed meeting cannot be opened again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeStrip</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message numerus="yes">
        <source>A wrong code was tried; %n tries are left.</source>
        <translation>
            <numerusform>A wrong code was tried; %n try is left.</numerusform>
            <numerusform>A wrong code was tried; %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionSheet</name>
    <message numerus="yes">
        <source>%n action(s) will be sent when the connection is back</source>
        <translation>
            <numerusform>%n action will be sent when the connection is back</numerusform>
            <numerusform>%n actions will be sent when the connection is back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) cannot go along: their text is not in this version, or it has not been opened yet.</source>
        <translation>
            <numerusform>%n note cannot go along: its text is not in this version, or the version has not been opened yet.</numerusform>
            <numerusform>%n notes cannot go along: their text is not in this version, or the version has not been opened yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed to the printer.</source>
        <translation>
            <numerusform>%n page handed to the printer.</numerusform>
            <numerusform>%n pages handed to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be read and are not in it.</source>
        <translation>
            <numerusform>%n paper could not be read and is not in it.</numerusform>
            <numerusform>%n papers could not be read and are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message numerus="yes">
        <source>The host&apos;s certificate is good for %n more day(s). Fetch the recovery file in time.</source>
        <translation>
            <numerusform>The host&apos;s certificate is good for one more day. Fetch the recovery file in time.</numerusform>
            <numerusform>The host&apos;s certificate is good for %n more days. Fetch the recovery file in time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitations saved</source>
        <translation>
            <numerusform>%n invitation saved</numerusform>
            <numerusform>%n invitations saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards ready to print</source>
        <translation>
            <numerusform>%n card ready to print</numerusform>
            <numerusform>%n cards ready to print</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileNotesSheet</name>
    <message numerus="yes">
        <source>%n note(s) are yours now: you can change, move and share them. They stay in the file as well.</source>
        <translation>
            <numerusform>%n note is yours now: you can change, move and share it. It stays in the file as well.</numerusform>
            <numerusform>%n notes are yours now: you can change, move and share them. They stay in the file as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>%n papers are in the meeting</source>
        <translation>
            <numerusform>%n paper is in the meeting</numerusform>
            <numerusform>%n papers are in the meeting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were not taken, as shown before.</source>
        <translation>
            <numerusform>One file was not taken, as shown before.</numerusform>
            <numerusform>%n files were not taken, as shown before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers ready</source>
        <translation>
            <numerusform>%n paper ready</numerusform>
            <numerusform>%n papers ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new items</source>
        <translation>
            <numerusform>%n new item</numerusform>
            <numerusform>%n new items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need an item</source>
        <translation>
            <numerusform>%n needs an item</numerusform>
            <numerusform>%n need an item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>%n cannot be taken</numerusform>
            <numerusform>%n cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are beyond what one import takes; import them from a folder of their own.</source>
        <translation>
            <numerusform>%n file is beyond what one import takes; import it from a folder of its own.</numerusform>
            <numerusform>%n files are beyond what one import takes; import them from a folder of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n papers</source>
        <translation>
            <numerusform>Import %n paper</numerusform>
            <numerusform>Import %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationsStep</name>
    <message numerus="yes">
        <source>%n people have neither a device nor an invitation.</source>
        <translation>
            <numerusform>%n person has neither a device nor an invitation.</numerusform>
            <numerusform>%n people have neither a device nor an invitation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoiningPrompt</name>
    <message numerus="yes">
        <source>A wrong code was tried; %n tries are left.</source>
        <translation>
            <numerusform>A wrong code was tried; %n try is left.</numerusform>
            <numerusform>A wrong code was tried; %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotVotedNames</name>
    <message numerus="yes">
        <source>%n person(s) present have not voted:</source>
        <translation>
            <numerusform>%n person present has not voted:</numerusform>
            <numerusform>%n people present have not voted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message numerus="yes">
        <source>%n note(s) came with the file.</source>
        <translation>
            <numerusform>%n note came with the file.</numerusform>
            <numerusform>%n notes came with the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationStep</name>
    <message numerus="yes">
        <source>The host&apos;s certificate is good for %n more day(s). Fetch the recovery file in time.</source>
        <translation>
            <numerusform>The host&apos;s certificate is good for one more day. Fetch the recovery file in time.</numerusform>
            <numerusform>The host&apos;s certificate is good for %n more days. Fetch the recovery file in time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message numerus="yes">
        <source>all %n members</source>
        <translation>
            <numerusform>the only member</numerusform>
            <numerusform>all %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n members present</source>
        <translation>
            <numerusform>the one member present</numerusform>
            <numerusform>the %n members present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n votes cast</source>
        <translation>
            <numerusform>the one vote cast</numerusform>
            <numerusform>the %n votes cast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n votes for and against</source>
        <translation>
            <numerusform>the one vote for or against</numerusform>
            <numerusform>the %n votes for and against</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adoption needs %1: %n in favour.</source>
        <translation>
            <numerusform>Adoption needs %1: %n in favour.</numerusform>
            <numerusform>Adoption needs %1: %n in favour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePreviewSheet</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSeal</name>
    <message numerus="yes">
        <source>%n entries checked</source>
        <translation>
            <numerusform>%n entry checked</numerusform>
            <numerusform>%n entries checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes counted again</source>
        <translation>
            <numerusform>%n vote counted again</numerusform>
            <numerusform>%n votes counted again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers compared</source>
        <translation>
            <numerusform>%n paper compared</numerusform>
            <numerusform>%n papers compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are not on this computer</source>
        <translation>
            <numerusform>%n paper is not on this computer</numerusform>
            <numerusform>%n papers are not on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordStep</name>
    <message numerus="yes">
        <source>%n entries so far</source>
        <translation>
            <numerusform>%n entry so far</numerusform>
            <numerusform>%n entries so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomScreen</name>
    <message numerus="yes">
        <source>%n note(s) deleted</source>
        <translation>
            <numerusform>%n note deleted</numerusform>
            <numerusform>%n notes deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScansNote</name>
    <message numerus="yes">
        <source>%n papers are scanned, and Tesseract is not installed on this computer. Install it with its Vietnamese data (on Debian and Ubuntu: tesseract-ocr and tesseract-ocr-vie) and open the meeting again.</source>
        <translation>
            <numerusform>%n paper is scanned, and Tesseract is not installed on this computer. Install it with its Vietnamese data (on Debian and Ubuntu: tesseract-ocr and tesseract-ocr-vie) and open the meeting again.</numerusform>
            <numerusform>%n papers are scanned, and Tesseract is not installed on this computer. Install it with its Vietnamese data (on Debian and Ubuntu: tesseract-ocr and tesseract-ocr-vie) and open the meeting again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned papers were read and can be searched</source>
        <translation>
            <numerusform>%n scanned paper was read and can be searched</numerusform>
            <numerusform>%n scanned papers were read and can be searched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>On %n pages</source>
        <translation>
            <numerusform>On %n page</numerusform>
            <numerusform>On %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still being read for the search.</source>
        <translation>
            <numerusform>%n paper is still being read for the search.</numerusform>
            <numerusform>%n papers are still being read for the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message numerus="yes">
        <source>Who sees %n note(s)</source>
        <translation>
            <numerusform>Who sees %n note</numerusform>
            <numerusform>Who sees %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of this meeting</source>
        <translation>
            <numerusform>%n member of this meeting</numerusform>
            <numerusform>%n members of this meeting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show to %n person(s)</source>
        <translation>
            <numerusform>Show to %n person</numerusform>
            <numerusform>Show to %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureChip</name>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n signature</numerusform>
            <numerusform>%n signatures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureSheet</name>
    <message numerus="yes">
        <source>%n file(s) among the trusted issuers hold no certificate that can be used.</source>
        <translation>
            <numerusform>%n file among the trusted issuers holds no certificate that can be used.</numerusform>
            <numerusform>%n files among the trusted issuers hold no certificate that can be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakersPane</name>
    <message numerus="yes">
        <source>%n waiting to speak</source>
        <translation>
            <numerusform>%n waiting to speak</numerusform>
            <numerusform>%n waiting to speak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message numerus="yes">
        <source>New version: %n page(s) changed since you read it</source>
        <translation>
            <numerusform>New version: %n page changed since you read it</numerusform>
            <numerusform>New version: %n pages changed since you read it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) kept</source>
        <translation>
            <numerusform>%n note kept</numerusform>
            <numerusform>%n notes kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved: please check</source>
        <translation>
            <numerusform>%n moved: please check</numerusform>
            <numerusform>%n moved: please check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost its text (old page shown)</source>
        <translation>
            <numerusform>%n lost its text (old page shown)</numerusform>
            <numerusform>%n lost their text (old page shown)</numerusform>
        </translation>
    </message>
</context>
</TS>
