"""Opaque ids, persons and households."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from string import ascii_letters, digits
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode
from huiselijkgeweld.model.huishoudens.leeftijden import HOOGSTE_LEEFTIJD, ZWANGERSCHAP
from huiselijkgeweld.model.ids import is_bsn
from huiselijkgeweld.testing.days import dagen
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG

_LETTERS: Final = ascii_letters + digits
_PYTHON: Final = re.compile("None|Status|datetime")
_JEUGD: Final = 20 * 365
_EEUW: Final = 100 * 365
_MEEST: Final = 4
_ROLLEN: Final = [rol for rol in Rolcode if rol is not Rolcode.MELDER]
_PER_REGIO: Final = ("0193", "0268", "0995", "0200", "0307")


@cache
def ids(woord: str) -> st.SearchStrategy[str]:
    """Opaque ids, by preference this word and a number. None can be a BSN, and none holds a word of Python.

    So a test may look for such a word in a text, to see that nothing of the program shows in it.
    """
    kort = st.sampled_from([f"{woord}-1", f"{woord}-2", f"{woord[0]}.b:c_d", "X" * 64, "123456789"])
    lang = st.tuples(st.sampled_from(_LETTERS), st.text(_LETTERS + "._:-", max_size=63)).map("".join)
    return (kort | lang).filter(lambda tekst: not is_bsn(tekst) and not _PYTHON.search(tekst))


@attrs.frozen
class Mens:
    """A person before it is known on which day a case begins: the id, and how far from that day everything lies.

    Attributes:
        id: the id.
        leeftijd: the name of the attribute of `Persoon` that is stated, if any, and days or years.
        verklaard: how many days later a court declares the person of age, if it does.
    """

    id: str
    leeftijd: tuple[str, int, int | None] | None
    verklaard: int | None

    def op(self, dag: date) -> Persoon:
        """The person, who is there on this day, born or on the way."""
        bekend: dict[str, Any] = {}
        if self.leeftijd is not None:
            naam, aantal, tot = self.leeftijd
            band = naam == "leeftijdsband"
            bekend[naam] = Leeftijdsband(aantal, tot, dag) if band else dag - timedelta(days=aantal)
        if self.verklaard is not None:
            bekend["meerderjarig_verklaard_op"] = dag + timedelta(days=self.verklaard)
        return Persoon(self.id, **bekend)


@cache
def mensen() -> st.SearchStrategy[Mens]:
    """Persons with a birth date, an age band, a due date or nothing; many of them young."""
    oud = st.integers(0, _JEUGD) | st.integers(0, _EEUW)
    jaren = st.integers(0, HOOGSTE_LEEFTIJD - 1)
    leeftijden = st.one_of(
        st.none(),
        st.tuples(st.just("geboortedatum"), oud, st.none()),
        st.tuples(st.just("uitgerekende_datum"), st.integers(-ZWANGERSCHAP, 0) | oud, st.none()),
        jaren.flatmap(
            lambda van: st.tuples(
                st.just("leeftijdsband"), st.just(van), st.none() | st.integers(van + 1, HOOGSTE_LEEFTIJD)
            )
        ),
    )
    return st.builds(Mens, ids("persoon"), leeftijden, st.none() | st.integers(0, _EEUW))


def personen() -> st.SearchStrategy[Persoon]:
    """Persons, each of whom is there on some supported day."""
    return st.builds(Mens.op, mensen(), dagen())


@st.composite
def _lidmaatschappen(draw: st.DrawFn, persoon: Persoon) -> list[Lidmaatschap]:
    """Memberships of one person that share no day, of the household or of another one."""
    vroegst, _ = persoon.geboren_tussen
    sinds = max(EERSTE_DAG, vroegst or EERSTE_DAG)
    op_rij: list[date | None] = [*sorted(draw(st.lists(dagen(sinds), max_size=_MEEST, unique=True)))]
    if draw(st.booleans()):
        op_rij = [None, *op_rij, None]
    return [Lidmaatschap(persoon.id, van, tot, draw(_ELDERS)) for van, tot in pairwise(op_rij) if draw(st.booleans())]


@cache
def families() -> st.SearchStrategy[list[Mens]]:
    """The persons of one household."""
    return st.lists(mensen(), max_size=_MEEST, unique_by=lambda mens: mens.id)


@st.composite
def huishouden(draw: st.DrawFn, wie: Sequence[Mens], op: date) -> Huishouden:
    """A household of these persons, all of whom are there on a day."""
    personen = [mens.op(op) for mens in wie]
    huis = Huishouden(draw(_GEMEENTEN), personen, [], [], draw(_GEMEENTEN), draw(_GEMEENTEN))
    if not wie:
        return huis
    leden = [lid for persoon in personen for lid in draw(_lidmaatschappen(persoon))]
    een, of_niet = st.sampled_from([mens.id for mens in wie]), st.none() | dagen()
    relaties = st.builds(
        Relatie, een, st.none() | een, st.sampled_from(_ROLLEN), of_niet, of_niet, st.none() | st.booleans()
    )
    for relatie in draw(st.lists(relaties, max_size=_MEEST)):
        with suppress(InvalidDossierError):  # what contradicts the others is left out
            huis = attrs.evolve(huis, relaties=(*huis.relaties, relatie))
    return attrs.evolve(huis, lidmaatschappen=draw(st.permutations(leden)))


_ELDERS: Final = st.none() | ids("huishouden")
_GEMEENTEN: Final = st.none() | st.sampled_from(_PER_REGIO) | st.text(digits, min_size=4, max_size=4)


@st.composite
def _huishoudens(draw: st.DrawFn) -> Huishouden:
    return draw(huishouden(draw(families()), draw(dagen())))


def huishoudens() -> st.SearchStrategy[Huishouden]:
    """Households (huishoudens) of at most four persons, with ages, memberships and relations, each stated or not.

    Example:
        >>> from hypothesis import given
        >>> @given(huishoudens())
        ... def test_our_list_names_everybody_once(huis: Huishouden) -> None:
        ...     assert len({persoon.id for persoon in huis.personen}) == len(huis.personen)
        >>> test_our_list_names_everybody_once()
    """
    return _huishoudens()
