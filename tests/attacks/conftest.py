"""What the attacks on the network share."""

from tests.attacks.dishonest import cheat as cheat
