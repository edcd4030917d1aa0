"""The flows of money as a picture: which stream pays which part of which partner, and the service that it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Final

import attrs

from huiselijkgeweld.bekostigingen import Bekostiging, LopendeDienst
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.notebook.beeld import BLAUW, GRIJS, WIT, ZWART, Beeld, afgewerkt, gegevens, met_extra
from huiselijkgeweld.notebook.blokken import Deel, Tabel
from huiselijkgeweld.notebook.voeten import voet
from huiselijkgeweld.uitleg.geldstroomnet import Geldstroomnet

if TYPE_CHECKING:
    import altair as alt

_KOLOM, _VAK, _REGEL = 420, 280, 16  # pixels from column to column, of a box, of a line
_TEKENS: Final = 40
_BIJ_PIJL: Final = 19  # signs on an arrow


@attrs.frozen
class _Vak:
    """A box: its words, its column, where it begins, and how high it is."""

    tekst: tuple[str, ...]
    kolom: int
    boven: float
    hoog: float
    nummer: int | None = None

    @property
    def links(self) -> float:
        """Where it begins."""
        return self.kolom * _KOLOM

    @property
    def rechts(self) -> float:
        """Where it ends."""
        return self.links + _VAK

    @property
    def rechthoek(self) -> dict[str, float]:
        """Its four sides."""
        return {"x": self.links, "x2": self.rechts, "y": self.boven, "y2": self.boven + self.hoog}

    @property
    def regels(self) -> Iterator[dict[str, object]]:
        """Its words, in the middle of its height."""
        for nummer, regel in enumerate(self.tekst):
            y = self.boven + self.hoog / 2 + (nummer + 0.5 - len(self.tekst) / 2) * _REGEL
            yield {"x": self.links + 8, "y": y, "tekst": regel}


def geldstroombeeld(delen: Iterable[Bekostiging | LopendeDienst]) -> Beeld:
    r"""Draw the flows of money: from each stream to the part of the partner that it pays, and the service that it is.

    The number of the stream stands above the arrow, with a share and how it is bought. A stream that has ended has a
    dashed arrow with its end; where no stream is known there is a question mark.

    Args:
        delen: what `bekostiging` answers, or the services of a `Stand`.

    Raises:
        InvalidValueError: nothing, or something else.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import bekostiging
        >>> beeld = geldstroombeeld(bekostiging("veiligheidshuis-nog", on=date(2022, 6, 1))[:1])
        >>> print(beeld.omschrijving.replace(". ", ".\n"))
        Geldstromen.
        Ministerie van Justitie en Veiligheid → het Veiligheidshuis (50%).
        Eigen middelen van gemeenten → het Veiligheidshuis (50%).
    """
    net = Geldstroomnet(delen)
    if not net.pijlen:
        raise InvalidValueError("delen: nothing to draw; give what bekostiging answers, or the services of a Stand")
    namen = dict(net.los.values())
    namen |= {knoop: tekst for _, onderdelen in net.partners.values() for knoop, tekst in onderdelen.values()}
    zinnen = (f"{namen[van]} → {namen[naar]}{f' ({tekst})' if tekst else ''}." for van, naar, tekst, _ in net.pijlen)
    with met_extra():
        tekening = _tekening(net, namen)
    return Beeld("Geldstromen", f"Geldstromen. {' '.join(zinnen)}", tekening, (_tabel(net, namen),), voet())


def _tabel(net: Geldstroomnet, namen: dict[str, str]) -> Tabel:
    rijen: tuple[tuple[tuple[Deel, ...], ...], ...] = tuple(
        ((namen[van],), (namen[naar],), (tekst,) if tekst else (), ("ja" if loopt else "nee",))
        for van, naar, tekst, loopt in net.pijlen
    )
    return Tabel("Wie betaalt wat", ("van", "naar", "deel en verwerving", "loopt"), rijen)


# The picture.


def _tekening(net: Geldstroomnet, namen: dict[str, str]) -> "alt.LayerChart":
    import altair as alt

    ingangen = {knoop: [pijl for pijl in net.pijlen if pijl[1] == knoop] for knoop in namen}
    vakken, partners = _vakken(net, namen, ingangen)
    lijnen, woorden = _pijlen(vakken, ingangen)
    breed = max(vak.rechts for vak in vakken.values())
    hoog = max(vak.boven + vak.hoog for vak in vakken.values()) + 10
    punt = {
        "x": alt.X("x:Q", scale=alt.Scale(domain=[0, breed], nice=False, zero=False), axis=None),
        "y": alt.Y("y:Q", scale=alt.Scale(domain=[hoog, 0], nice=False, zero=False), axis=None),
    }
    stuk = {**punt, "x2": "x2:Q", "y2": "y2:Q"}
    streep = alt.condition("datum.loopt", alt.value([1, 0]), alt.value([5, 4]))
    schrift = {"align": "left", "baseline": "middle", "color": ZWART}
    rijen = [vak.rechthoek for vak in vakken.values()]
    regels = [regel for vak in vakken.values() for regel in vak.regels]
    lagen = [
        alt.Chart(gegevens("vakken", rijen)).mark_rect(fill=WIT, stroke=BLAUW, strokeWidth=1.5).encode(**stuk),
        alt.Chart(gegevens("pijlen", lijnen)).mark_rule(color=GRIJS, strokeWidth=1.5).encode(**stuk, strokeDash=streep),
        alt.Chart(gegevens("punten", ({"x": een["x2"], "y": een["y2"]} for een in lijnen[1::2])))
        .mark_point(shape="triangle-right", size=60, filled=True, color=GRIJS, opacity=1)
        .encode(**punt),
        *(
            alt.Chart(gegevens(naam, teksten))
            .mark_text(**schrift, fontSize=groot, fontWeight=dikte)
            .encode(**punt, text="tekst:N")
            for naam, teksten, groot, dikte in (
                ("partners", partners, 12, "bold"),
                ("namen", regels, 12, "normal"),
                ("bij_de_pijl", woorden, 10, "normal"),
            )
        ),
    ]
    onder = ["Van de geldstroom naar wie ervan wordt betaald. Onderbroken pijl: geëindigd. Vraagteken: geen bekend."]
    return afgewerkt(alt.layer(*lagen).properties(width=breed, height=hoog), "Geldstromen", onder, voet())


def _pijlen(
    vakken: Mapping[str, _Vak], ingangen: Mapping[str, Sequence[tuple[str, str, str, bool]]]
) -> tuple[list[dict[str, float]], list[dict[str, object]]]:
    """Two lines for each arrow, of which the second is level so that words can stand on it; and those words."""
    lijnen: list[dict[str, float]] = []
    woorden: list[dict[str, object]] = []
    for knoop, pijlen in ingangen.items():
        doel = vakken[knoop]
        for nummer, (van, _, tekst, loopt) in enumerate(pijlen):
            y2 = doel.boven + (nummer + 0.5) * doel.hoog / len(pijlen)
            x, x2, y = vakken[van].rechts, doel.links, vakken[van].boven + vakken[van].hoog / 2
            lijnen += [
                {"x": x, "y": y, "x2": x + 30, "y2": y2, "loopt": loopt},
                {"x": x + 30, "y": y2, "x2": x2 - 8, "y2": y2, "loopt": loopt},
            ]
            stroom = "" if vakken[van].nummer is None else f"{vakken[van].nummer}. "
            woorden += _regels(f"{stroom}{tekst}", x + 34, y2)
    return lijnen, woorden


def _regels(tekst: str, x: float, lijn: float) -> Iterator[dict[str, object]]:
    """Words on a line: the first above it, the others below."""
    for nummer, regel in enumerate(wrap(tekst, _BIJ_PIJL)):
        yield {"x": x, "y": lijn - 8 + nummer * 13 + 3 * bool(nummer), "tekst": regel}


def _vakken(
    net: Geldstroomnet, namen: dict[str, str], ingangen: dict[str, list[tuple[str, str, str, bool]]]
) -> tuple[dict[str, _Vak], list[dict[str, object]]]:
    """The boxes by id, in columns: streams, parts below the name of their partner, services."""
    onderdelen = {knoop for _, delen in net.partners.values() for knoop, _ in delen.values()}
    vakken: dict[str, _Vak] = {}
    partners: list[dict[str, object]] = []
    boven = 10.0
    for naam, delen in net.partners.values():
        partners.append({"x": _KOLOM, "y": boven, "tekst": naam})
        boven += _REGEL
        for knoop, _ in delen.values():
            vakken[knoop] = _vak(namen[knoop], 1, boven, len(ingangen[knoop]))
            boven += vakken[knoop].hoog + 14
        boven += 8
    for kolom, is_dienst in ((0, False), (2, True)):
        boven = 10.0 + _REGEL
        for knoop, _ in net.los.values():
            if knoop not in onderdelen and is_dienst == bool(ingangen[knoop]):
                nummer = None if is_dienst else 1 + sum(vak.kolom == 0 for vak in vakken.values())
                vakken[knoop] = _vak(namen[knoop], kolom, boven, len(ingangen[knoop]), nummer)
                boven += vakken[knoop].hoog + 14
    return vakken, partners


def _vak(tekst: str, kolom: int, boven: float, ingangen: int, nummer: int | None = None) -> _Vak:
    regels: Sequence[str] = wrap(tekst if nummer is None else f"{nummer}. {tekst}", _TEKENS)
    return _Vak(tuple(regels), kolom, boven, max(len(regels) * _REGEL + 12, ingangen * 34), nummer)
