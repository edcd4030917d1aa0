"""What a region plans on a day (actielijnen): its themes, and from which streams each is paid."""

from datetime import date

import attrs

from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.model.geldstromen import Begroting, Stroomstand, Thema, Themafinanciering
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.vraagstuk import LEZING, als_dag_met_tabel, als_gegeven_regio, van_regio


@attrs.frozen
class Themastand:
    """How a theme stands on a day (themastand).

    Attributes:
        thema: the theme, with its partners and its sources.
        loopt: whether the day lies in its years; None: the text names none.
        financiering: what pays it, each with whether the stream runs on the day.
        begroting: the amounts that the text names for it.
        vragen: the questions that are open, in Dutch.
    """

    thema: Thema
    loopt: bool | None
    financiering: tuple[tuple[Themafinanciering, Stroomstand], ...]
    begroting: Begroting
    vragen: tuple[str, ...]

    def records(self) -> list[dict[str, object]]:
        """A plain record for each stream, for a table; one without a stream where none is named."""
        wat: dict[str, object] = {
            "actielijn": self.thema.actielijn,
            "thema": self.thema.naam,
            "groep": self.thema.groep,
            "jaren": "; ".join(een.tekst for een in self.thema.looptijden) or None,
            "kernpartners": ", ".join(self.thema.kernpartners) or None,
            "loopt": self.loopt,
            "bronnen": "; ".join(map(str, self.thema.bronnen)),
        }
        leeg: dict[str, object] = dict.fromkeys(("geldstroom", "wat", "verwerving", "stand"))
        return [
            {
                **wat,
                "geldstroom": een.geldstroom,
                "wat": een.wat,
                "verwerving": None if een.verwerving is None else een.verwerving.value,
                "stand": stand.value,
            }
            for een, stand in self.financiering
        ] or [{**wat, **leeg}]


@attrs.frozen
class Actielijnen:
    """The action lines of a region on a day (actielijnen).

    Attributes:
        themas: its themes, in the order of the text.
        voorbehouden: what the answer leans on.
        vragen: the questions that are open, in Dutch.
    """

    themas: tuple[Themastand, ...]
    voorbehouden: tuple[Voorbehoud, ...]
    vragen: tuple[str, ...]

    def records(self) -> list[dict[str, object]]:
        """A plain record for each theme and stream, for a table."""
        return [record for thema in self.themas for record in thema.records()]


def actielijnen(regio: str | Regio, *, on: date) -> Actielijnen:
    """Say what a region plans, theme by theme, and from which streams that is paid on a day.

    Args:
        regio: code of a shipped region, or a region of your own.
        on: the day. Before the period of the region nothing is planned yet; after it the themes still stand, as the
            last that are known, with a reservation.

    Raises:
        InvalidValueError: `on` is no date, or `regio` is no region.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> plannen = actielijnen("noord-veluwe-mijov", on=date(2022, 6, 1))
        >>> plegers = next(een for een in plannen.themas if een.thema.naam == "Plegeraanpak")
        >>> for een, stand in plegers.financiering:
        ...     print(een.geldstroom, "·", een.wat, "·", stand)
        duvo · daderopvang van IrisZorg · loopt
        projectsubsidie-ghnt · project van Moviera, Laagdrempelige hulp aan plegers · geeindigd
        >>> plegers.vragen
        ('Waaruit wordt nu betaald: project van Moviera, Laagdrempelige hulp aan plegers?',)
    """
    dag = als_dag_met_tabel(on)
    gebied = als_gegeven_regio(regio)
    themas = gebied.themas if gebied.is_begonnen(dag) else ()
    standen = tuple(_stand(thema, gebied.begroting, dag) for thema in themas)
    voorbehouden = [*van_regio(gebied, dag)]
    for thema in themas:
        if thema.reading in LEZING:
            soort, waarom = LEZING[thema.reading]
            voorbehouden.append(Voorbehoud(soort, f"{thema.naam}: {waarom}", thema.bronnen))
    for een in dict.fromkeys(een for stand in standen for een, loopt in stand.financiering if _is_geeindigd(loopt)):
        stroom = een.stroom
        tekst = f"{een.wat}: betaald uit {stroom.naam}"
        voorbehouden.append(Voorbehoud(Voorbehoudsoort.GEEINDIGD, tekst, stroom.bronnen, stroom.until))
    geen = f"Welke actielijnen heeft de regio {gebied.naam}, en waaruit worden die betaald?"
    return Actielijnen(standen, tuple(dict.fromkeys(voorbehouden)), () if themas else (geen,))


def _is_geeindigd(stand: Stroomstand) -> bool:
    return stand is Stroomstand.GEEINDIGD


def _stand(thema: Thema, begroting: Begroting, dag: date) -> Themastand:
    looptijden = {een.loopt_op(dag) for een in thema.looptijden}
    loopt = True if True in looptijden else None if None in looptijden or not looptijden else False
    financiering = tuple((een, een.stroom.stand(dag)) for een in thema.financiering)
    vragen = [f"Waaruit wordt nu betaald: {een.wat}?" for een, stand in financiering if stand is not Stroomstand.LOOPT]
    if not financiering:
        vragen.append(f"Waaruit wordt betaald: {thema.naam}?")
    eigen = Begroting(regel for regel in begroting.regels if regel.thema == thema.naam)
    return Themastand(thema, loopt, financiering, eigen, tuple(vragen))
