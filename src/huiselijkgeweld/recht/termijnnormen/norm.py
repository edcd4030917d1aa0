"""What a norm with a term is: `Termijnnorm`, a row that says what starts a clock, how it counts and what meets it."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Bron, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError, NotInForceError, QualitativeTermError
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst
from huiselijkgeweld.tijd.berekening import Berekening
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.tijd.momenten import als_moment
from huiselijkgeweld.tijd.stappen import Lezing, Opschorting, Verlenging
from huiselijkgeweld.tijd.tellen import Telwijze
from huiselijkgeweld.tijd.termijnen import Einde, bereken


class Termijnsoort(StrEnum):
    """What the end of a term means."""

    PLICHT = "plicht"
    """Somebody must act before the end."""
    RECHT = "recht"
    """Somebody may act until the end."""
    DUUR = "duur"
    """A measure lasts until the day that rulings write after *tot*."""
    VERVAL = "verval"
    """Something lapses on that day, unless the event that prevents it has happened before."""
    BEWAREN = "bewaren"
    """Data are kept until the end."""


class Vanaf(StrEnum):
    """Which day of an event starts the count."""

    GEBEURTENIS = "gebeurtenis"
    ONTVANGST = "ontvangst"
    VERZENDING = "verzending"
    DAGTEKENING = "dagtekening"
    BEKENDMAKING = "bekendmaking"
    VASTSTELLING = "vaststelling"
    VASTLEGGING = "vastlegging"
    OPLEGGING = "oplegging"
    UITSPRAAK = "uitspraak"
    EINDE = "einde"
    """The end of a measure, stated in the event; a backward term counts from it."""


@attrs.frozen
class Mits:
    """A kind of event that counts only with certain outcomes."""

    soort: Gebeurtenissoort
    uitkomsten: tuple[Melduitkomst, ...]

    def past(self, gebeurtenis: Gebeurtenis) -> bool:
        """Whether an event is of this kind with one of these outcomes."""
        return gebeurtenis.soort is self.soort and gebeurtenis.waarde in self.uitkomsten


@attrs.frozen
class Verlengbaar:
    """How a term can be extended.

    Attributes:
        door: the event that extends it, with the length as its value.
        telkens: the longest single extension.
        totaal: the longest that the term can be with all extensions, from the start.
        aantal: how often; None: the text sets no number.
        bron: the provision.
    """

    door: Gebeurtenissoort
    bron: Bron
    telkens: Duur | None = None
    totaal: Duur | None = None
    aantal: int | None = None


@attrs.frozen
class Opschortbaar:
    """How a term is suspended: the event that begins it, the events of which the first ends it, and the provision."""

    door: Gebeurtenissoort
    tot: tuple[Gebeurtenissoort, ...]
    bron: Bron


@attrs.frozen(eq=False)
class Termijnnorm:
    """A norm with a term (termijnnorm): one row of law, protocol or standard.

    Attributes:
        code: stable code; a version of a norm has its own.
        naam: what must happen, in a few Dutch words.
        soort: what the end means.
        bron: the provision that sets the term.
        citaat: its words, briefly; empty where they were not noted.
        duur: the length; None if the text has no number.
        kwalitatief: the words of a term without a number (`onverwijld`).
        telwijze: how it counts.
        vanaf: which day of the start event counts.
        start: the events that start a clock; none for a norm that can be computed but is not tracked in a case.
        mits: the clock runs only if one of these has happened too.
        voldaan: the events that meet it.
        vervalt: the events that end it without meeting it, from then on.
        niet_van_toepassing: the events that show that it never applied.
        laatste_dag_telt: for a lapse or a length: the last day is still in the term, so it ends after that day.
        vervalt_met: for a measure: the codes of the lapses that end it.
        herstart: a later start event replaces the clock instead of starting one more.
        verlenging: how it can be extended; None if the text has no clause for it.
        opschorting: how it is suspended; None if it is not.
        since: first day of validity; None if the text does not say and no older text was read.
        until: first day after its validity.
        reading: how sure it is that the text says this.
        toelichting: what is reasoned, reported or assumed, and what a user must know.
        lezingen: other readings of the text.
        opmerkingen: remarks that hold from a day on, as (day, words); None: whatever the day.
        familie: the code that all versions of the norm share.
        gelezen: the oldest consolidation in which this norm was read, if another than that of the regeling.

    Example:
        >>> from huiselijkgeweld.recht.termijnnormen import NORMEN
        >>> NORMEN["UB-10W"].einde(date(2026, 3, 6)).dag
        datetime.date(2026, 5, 18)
    """

    code: str
    naam: str = attrs.field(repr=False)
    soort: Termijnsoort
    bron: Bron = attrs.field(repr=False)
    citaat: str = attrs.field(kw_only=True, default="", repr=False)
    duur: Duur | None = attrs.field(kw_only=True, default=None)
    kwalitatief: str | None = attrs.field(kw_only=True, default=None)
    telwijze: Telwijze = attrs.field(kw_only=True, factory=Telwijze, repr=False)
    vanaf: Vanaf = attrs.field(kw_only=True, default=Vanaf.GEBEURTENIS, repr=False)
    start: tuple[Gebeurtenissoort, ...] = attrs.field(kw_only=True, default=(), repr=False)
    mits: tuple[Gebeurtenissoort, ...] = attrs.field(kw_only=True, default=(), repr=False)
    voldaan: tuple[Gebeurtenissoort | Mits, ...] = attrs.field(kw_only=True, default=(), repr=False)
    vervalt: tuple[Gebeurtenissoort | Mits, ...] = attrs.field(kw_only=True, default=(), repr=False)
    niet_van_toepassing: tuple[Gebeurtenissoort | Mits, ...] = attrs.field(kw_only=True, default=(), repr=False)
    laatste_dag_telt: bool = attrs.field(kw_only=True, default=False, repr=False)
    vervalt_met: tuple[str, ...] = attrs.field(kw_only=True, default=(), repr=False)
    herstart: bool = attrs.field(kw_only=True, default=False, repr=False)
    verlenging: Verlengbaar | None = attrs.field(kw_only=True, default=None, repr=False)
    opschorting: Opschortbaar | None = attrs.field(kw_only=True, default=None, repr=False)
    since: date | None = attrs.field(kw_only=True, default=None, repr=False)
    until: date | None = attrs.field(kw_only=True, default=None, repr=False)
    reading: Reading = attrs.field(kw_only=True, default=Reading.VERIFIED, repr=False)
    toelichting: str = attrs.field(kw_only=True, default="", repr=False)
    lezingen: tuple[Lezing, ...] = attrs.field(kw_only=True, default=(), repr=False)
    opmerkingen: tuple[tuple[date | None, str], ...] = attrs.field(kw_only=True, default=(), repr=False)
    familie: str = attrs.field(kw_only=True, repr=False)
    gelezen: date | None = attrs.field(kw_only=True, repr=False)
    _cache: dict[object, Einde] = attrs.field(init=False, factory=dict, repr=False)
    _berekeningen: dict[int, Berekening] = attrs.field(init=False, factory=dict, repr=False)
    _grenzen: tuple[date, ...] = attrs.field(init=False, repr=False)

    @familie.default
    def _familie(self) -> str:
        return self.code

    @gelezen.default
    def _gelezen(self) -> date | None:
        return self.bron.regeling.gelezen_vanaf

    @_grenzen.default
    def _dagen_waarop_opmerkingen_wisselen(self) -> tuple[date, ...]:
        dagen = {self.gelezen, *(van for van, _ in self.opmerkingen)}
        return tuple(sorted(dag for dag in dagen if dag is not None))

    def __attrs_post_init__(self) -> None:
        """Refuse a row that is neither a number nor words, or both."""
        if (self.duur is None) == (self.kwalitatief is None):
            msg = f"norm '{self.code}' has either a duur or the words of a qualitative term"
            raise InvalidValueError(msg)

    @property
    def kent_einddatum(self) -> bool:
        """Whether a decision states the end of it; then `duur` is the longest that the text allows."""
        return self.soort is Termijnsoort.DUUR and any(soort.waarde is date for soort in self.start)

    @property
    def eindigt_voor_de_dag(self) -> bool:
        """Whether the day that ends it is the first day outside it, which rulings write after *tot*."""
        return self.soort in {Termijnsoort.DUUR, Termijnsoort.VERVAL} and not self.laatste_dag_telt

    def geldt_op(self, dag: date) -> bool:
        """Whether this version of the norm is in force for a term that starts on a day."""
        return (self.since is None or self.since <= dag) and (self.until is None or dag < self.until)

    def voorbehouden_op(self, dag: date, *, zonder_tot: bool = False) -> tuple[Voorbehoud, ...]:
        """The remarks of every answer of this norm for a start on a day; `zonder_tot`: where no end was decided."""
        bronnen = (self.bron,)
        gevonden = []
        if not self.bron.regeling.soort.is_recht:
            gevonden.append(Voorbehoud(Voorbehoudsoort.GEEN_RECHT, self.bron.regeling.genoemd, bronnen))
        if self.reading is not Reading.VERIFIED:
            gevonden.append(Voorbehoud(_LEZING[self.reading], self.toelichting, bronnen))
        if self.gelezen is not None and dag < self.gelezen:
            gevonden.append(Voorbehoud(Voorbehoudsoort.TEKST_NIET_GELEZEN, bronnen=bronnen, dag=self.gelezen))
        gevonden += [
            Voorbehoud(Voorbehoudsoort.TOELICHTING, tekst, bronnen)
            for van, tekst in self.opmerkingen
            if van is None or van <= dag
        ]
        if zonder_tot and self.kent_einddatum:
            gevonden.append(Voorbehoud(Voorbehoudsoort.MAXIMUM, bronnen=bronnen))
        return tuple(gevonden)

    def einde(
        self,
        start: date | datetime,
        *,
        tot: date | None = None,
        verlengingen: Sequence[Verlenging | Duur] = (),
        opschortingen: Sequence[Opschorting] = (),
    ) -> Einde:
        """The end of the term that an event on a day or moment starts.

        Args:
            start: day of the event; a moment too for a norm that runs by the clock. A norm that counts back wants the
                day to count from.
            tot: the end stated in the decision itself, for the length of a measure.
            verlengingen: extensions, in order; each is counted as far as the text allows it.
            opschortingen: suspensions, in order.

        Raises:
            InvalidValueError: a datetime for a norm in days, or an extension or suspension that the text does not know.
            NotInForceError: this version of the norm is not in force on that day.
            QualitativeTermError: the text has words instead of a number.
            HorizonError: the start or the end lies outside 1990-2099.
        """
        moment = als_moment(start) if self.telwijze.klok and isinstance(start, datetime) else None
        dag = als_dag(start, "start") if moment is None else moment.date()
        sleutel: object = dag if moment is None else moment.timestamp()
        verloop = None
        if tot is not None or verlengingen or opschortingen:
            verloop = self._verloop(tot, verlengingen, opschortingen)
            sleutel = (sleutel, *verloop)
        eind = self._cache.get(sleutel)
        if eind is None:
            if not self.geldt_op(dag):
                raise self._niet_van_kracht(dag)
            eind = bereken(self._berekening(dag, verloop), dag, moment)
            if len(self._cache) >= _CACHE:
                self._cache.clear()
            self._cache[sleutel] = eind
        return eind

    def _verloop(
        self, tot: date | None, verlengingen: Sequence[Verlenging | Duur], opschortingen: Sequence[Opschorting]
    ) -> "_Verloop":
        """What came between start and end, as far as the text knows it."""
        if opschortingen and self.opschorting is None:
            msg = f"norm '{self.code}' knows no suspension"
            raise InvalidValueError(msg)
        if tot is not None and not self.kent_einddatum:
            msg = f"norm '{self.code}' ends by the law, not on a day that a decision states; leave tot out"
            raise InvalidValueError(msg)
        verlengd = tuple(map(self._als_verlenging, verlengingen))
        return None if tot is None else als_dag(tot, "tot"), verlengd, tuple(opschortingen)

    def _berekening(self, dag: date, verloop: "_Verloop | None") -> Berekening:
        """The computation for a start on a day; there is one for each stretch of days with the same remarks."""
        if self.duur is None:
            raise QualitativeTermError(self.code, self.kwalitatief or "")
        stuk = bisect_right(self._grenzen, dag) if self._grenzen else 0
        gevonden = self._berekeningen.get(stuk)
        if gevonden is None:
            gevonden = self._berekeningen[stuk] = Berekening(
                self.duur,
                self.telwijze,
                (self.bron,),
                lezingen=self.lezingen,
                voorbehouden=self.voorbehouden_op(dag, zonder_tot=True),
                eindigt_voor_de_dag=self.eindigt_voor_de_dag,
            )
        if verloop is None:
            return gevonden
        tot, verlengingen, opschortingen = verloop
        voorbehouden = gevonden.voorbehouden if tot is None else self.voorbehouden_op(dag)
        regel = self.verlenging
        if regel is not None and regel.aantal is not None and len(verlengingen) > regel.aantal:
            verlengingen = verlengingen[: regel.aantal]
            te_vaak = Voorbehoud(Voorbehoudsoort.VERLENGING_BEGRENSD, f"{regel.aantal} keer", (regel.bron,))
            voorbehouden = (*voorbehouden, te_vaak)
        return attrs.evolve(
            gevonden,
            tot=tot,
            verlengingen=verlengingen,
            opschortingen=opschortingen,
            totaal=regel.totaal if regel is not None and verlengingen else None,
            voorbehouden=voorbehouden,
        )

    def _als_verlenging(self, verlenging: Verlenging | Duur) -> Verlenging:
        regel = self.verlenging
        if regel is None:
            msg = f"norm '{self.code}' cannot be extended: {self.bron} has no clause for it"
            raise InvalidValueError(msg)
        if isinstance(verlenging, Duur):
            verlenging = Verlenging(verlenging)
        return attrs.evolve(verlenging, hoogstens=regel.telkens, bron=regel.bron)

    def _niet_van_kracht(self, dag: date) -> NotInForceError:
        from huiselijkgeweld.recht.termijnnormen import NORMEN

        versies = (norm for norm in NORMEN.values() if norm.familie == self.familie and norm.geldt_op(dag))
        geldend = next((norm.code for norm in versies), None)
        return NotInForceError(self.code, dag, self.since, self.until, geldend)


_LEZING = {
    Reading.REPORTED: Voorbehoudsoort.TWEEDE_HAND,
    Reading.INFERENCE: Voorbehoudsoort.AFGELEID,
    Reading.MEMORY: Voorbehoudsoort.AANNAME,
    Reading.CHOICE: Voorbehoudsoort.AANNAME,
}
_Verloop = tuple[date | None, tuple[Verlenging, ...], tuple[Opschorting, ...]]
_CACHE = 4096  # ends kept per norm: eleven years of start days


def dagen(aantal: int) -> Duur:
    """Duration in days, for rows."""
    return Duur(aantal, Eenheid.DAGEN)


def weken(aantal: int) -> Duur:
    """Duration in weeks, for rows."""
    return Duur(aantal, Eenheid.WEKEN)


def maanden(aantal: int) -> Duur:
    """Duration in months, for rows."""
    return Duur(aantal, Eenheid.MAANDEN)


def jaren(aantal: int) -> Duur:
    """Duration in years, for rows."""
    return Duur(aantal, Eenheid.JAREN)


def uren(aantal: int) -> Duur:
    """Duration in hours, for rows."""
    return Duur(aantal, Eenheid.UREN)
