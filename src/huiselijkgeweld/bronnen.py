"""Where a rule comes from: acts, decrees, protocols (`Regeling`) and the exact place in them (`Bron`).

A source goes down to *lid* and *onderdeel*; the address on wetten.overheid.nl and the juriconnect reference (jci) are
derived from it, for the consolidation that was read (`toestand`).
"""

from datetime import date, datetime
from enum import StrEnum

import attrs

from huiselijkgeweld.errors import kind


class Bronsoort(StrEnum):
    """What kind of text a source is; only the first four are law.

    Example:
        >>> [soort.value for soort in Bronsoort if soort.is_recht]
        ['wet', 'amvb', 'kb', 'verordening']
    """

    WET = "wet"
    """Act of parliament (wet in formele zin)."""
    AMVB = "amvb"
    """Order in council (algemene maatregel van bestuur)."""
    KB = "kb"
    """Royal decree (koninklijk besluit) that is no AMvB, such as a decree that equates days with a holiday."""
    VERORDENING = "verordening"
    """Regulation of the European Union."""
    RECHTSPRAAK = "rechtspraak"
    """Published ruling."""
    PROTOCOL = "protocol"
    """National protocol, standard or own norm of an organisation: practice, not law."""
    REGIO = "regio"
    """A region's own text."""
    KEUZE = "keuze"
    """A choice of this library, because no text decides: always shown as an assumption."""

    @property
    def is_recht(self) -> bool:
        """Whether a text of this kind binds as law."""
        return self in _RECHT


_RECHT = frozenset({Bronsoort.WET, Bronsoort.AMVB, Bronsoort.KB, Bronsoort.VERORDENING})


class Reading(StrEnum):
    """How sure it is that the source says what the rule says.

    Only `VERIFIED` stands without a remark. `REPORTED` and `INFERENCE` are settled with a voorbehoud; `MEMORY` and
    `CHOICE` are assumptions and are always visible.

    Example:
        >>> Reading.INFERENCE.is_assumed, Reading.CHOICE.is_assumed
        (False, True)
    """

    VERIFIED = "verified"
    """The text itself was read."""
    REPORTED = "reported"
    """Somebody reports what the text says."""
    INFERENCE = "inference"
    """Reasoned from a text that was read."""
    MEMORY = "memory"
    """General knowledge, not seen in a source."""
    CHOICE = "choice"
    """Chosen by this library, because no text decides."""

    @property
    def is_assumed(self) -> bool:
        """Whether a rule with this reading is an assumption rather than a reading of a text."""
        return self in _ASSUMED


_ASSUMED = frozenset({Reading.MEMORY, Reading.CHOICE})


@attrs.frozen(cache_hash=True, repr=False)
class Regeling:
    """A text that rules come from: an act, decree, EU regulation, ruling or protocol.

    Attributes:
        naam: the name in full, as cited in Dutch.
        kort: the short name used in steps and tables.
        soort: kind of text.
        bwb_id: identifier in the Basiswettenbestand, or None for a text that is not in it.
        boek: the book, for a code whose articles are cited as `1:255`.
        toestand: the newest consolidation that was read.
        gelezen_vanaf: the oldest consolidation that was read; for earlier days the text is unknown here.
        vindplaats: where else the text is found (ECLI, Staatscourant, Publicatieblad, page).
        aard: what readers call such a text, where the word of its kind (`soort`) would mislead.

    Example:
        >>> atw = Regeling(
        ...     "Algemene termijnenwet", "Atw", Bronsoort.WET, bwb_id="BWBR0002448", toestand=date(2010, 10, 10)
        ... )
        >>> str(Bron(atw, "1", lid="1"))
        'Atw art. 1 lid 1'
    """

    naam: str
    kort: str
    soort: Bronsoort = attrs.field(validator=kind(Bronsoort))
    bwb_id: str | None = None
    boek: str | None = None
    toestand: date | None = None
    gelezen_vanaf: date | None = None
    vindplaats: str | None = None
    aard: str | None = None

    @property
    def genoemd(self) -> str:
        """What readers call such a text: its own word, or that of its kind."""
        return self.aard or str(self.soort)

    def __repr__(self) -> str:
        """The short name; steps and remarks hold many sources."""
        return f"<Regeling {self.kort}>"


@attrs.frozen(cache_hash=True, repr=False)
class Bron:
    """The exact place in a `Regeling` that a rule rests on.

    Attributes:
        regeling: the text.
        plaats: the article (`4.1.7`); for a text without articles a section, page or heading; None for the whole.
        lid: the paragraph.
        onderdeel: the letter or number within it.
        toestand: the consolidation read, if another than the newest of the regeling.

    Example:
        >>> uwmo = Regeling(
        ...     "Uitvoeringsbesluit Wmo 2015",
        ...     "UWmo 2015",
        ...     Bronsoort.AMVB,
        ...     bwb_id="BWBR0035733",
        ...     toestand=date(2026, 1, 1),
        ... )
        >>> bron = Bron(uwmo, "4.1.7", lid="2")
        >>> bron.url
        'https://wetten.overheid.nl/BWBR0035733/2026-01-01#Artikel4.1.7'
        >>> bron.jci
        'jci1.3:c:BWBR0035733&artikel=4.1.7&lid=2&z=2026-01-01&g=2026-01-01'
    """

    regeling: Regeling = attrs.field(validator=kind(Regeling))
    plaats: str | None = None
    lid: str | None = None
    onderdeel: str | None = None
    toestand: date | None = attrs.field()

    @toestand.default
    def _toestand(self) -> date | None:
        regeling: object = self.regeling  # validators run later: what is no Regeling is still refused by name
        return regeling.toestand if isinstance(regeling, Regeling) else None

    @property
    def url(self) -> str | None:
        """Address of the article on wetten.overheid.nl in the consolidation that was read; None outside the BWB."""
        if self.regeling.bwb_id is None:
            return None
        parts = ["https://wetten.overheid.nl", self.regeling.bwb_id]
        if self.toestand is not None:
            parts.append(self.toestand.isoformat())
        return "/".join(parts) + (f"#Artikel{self.plaats}" if self.plaats else "")

    @property
    def jci(self) -> str | None:
        """Juriconnect reference (BWB 1.3) in the consolidation that was read; None outside the BWB."""
        if self.regeling.bwb_id is None:
            return None
        dag = self.toestand.isoformat() if self.toestand else None
        parts = {
            "boek": self.regeling.boek,
            "artikel": self.plaats,
            "lid": self.lid,
            "onderdeel": self.onderdeel,
            "z": dag,
            "g": dag,
        }
        return f"jci1.3:c:{self.regeling.bwb_id}" + "".join(f"&{key}={value}" for key, value in parts.items() if value)

    def __repr__(self) -> str:
        """The citation; steps and remarks hold many sources."""
        return f"<Bron {self}>"

    def __str__(self) -> str:
        """Cite the source as a Dutch professional would."""
        regeling = self.regeling
        if self.plaats is None:
            return regeling.kort
        if regeling.bwb_id is None and regeling.soort is not Bronsoort.VERORDENING:
            return f"{regeling.kort}, {self.plaats}"
        artikel = f"{regeling.boek}:{self.plaats}" if regeling.boek else self.plaats
        return f"{regeling.kort} art. {artikel}" + "".join(
            f" {word} {value}" for word, value in (("lid", self.lid), ("onder", self.onderdeel)) if value
        )


class Voorbehoudsoort(StrEnum):
    """Why an answer stands with a remark."""

    ANDERE_LEZING = "andere_lezing"
    """The text allows another reading, and that reading gives another answer here."""
    BESLUIT_ONBEKEND = "besluit_onbekend"
    """No royal decree is known for a year that the term touches: it may equate days with a holiday."""
    BESLUIT_TWEEDE_HAND = "besluit_tweede_hand"
    """A day that moved the end is known from reports, not from the text of the royal decree."""
    KLOKWISSEL = "klokwissel"
    """The wall-clock time falls in an hour that a clock change skips or repeats."""
    MOMENT_ONBEKEND = "moment_onbekend"
    """The term runs by the clock, but only a day is recorded."""
    TERUGGEREKEND = "teruggerekend"
    """Counted back, the last day is no working day; it is not moved later, and the working day before it is safe."""
    VERLENGING_BEGRENSD = "verlenging_begrensd"
    """A recorded extension is longer than the text allows; only what it allows is counted."""
    VERLENGD_NA_EINDE = "verlengd_na_einde"
    """An extension or suspension was recorded after the term had ended; it is not counted."""
    OPGESCHORT = "opgeschort"
    """The term is suspended, and the end of the suspension is not recorded: the last day is not known."""
    MAXIMUM = "maximum"
    """The end stated in the decision is not recorded; this is the longest that the text allows."""
    LANGER_DAN_MAXIMUM = "langer_dan_maximum"
    """The decision states an end later than the text allows; the day that the text allows is given."""
    TEKST_NIET_GELEZEN = "tekst_niet_gelezen"
    """The start lies before the oldest consolidation that was read."""
    GEEN_RECHT = "geen_recht"
    """The norm is no law: a protocol, standard or own norm of an organisation."""
    TWEEDE_HAND = "tweede_hand"
    """The source was not read itself; it is reported."""
    AFGELEID = "afgeleid"
    """Part of the norm is reasoned from the text, not written in it."""
    AANNAME = "aanname"
    """An assumption: no text decides."""
    OORDEEL = "oordeel"
    """The text has no number: whether this was in time is for people to judge."""
    MOGELIJK_VERVALLEN = "mogelijk_vervallen"
    """By the record the measure has lapsed before its end; the event that prevents that is not recorded."""
    TOELICHTING = "toelichting"
    """A remark on the scope of the norm or row that matters here."""
    BETWIST = "betwist"
    """Sources or readings collide, so that a row is disputed."""
    GEEN_REGIO = "geen_regio"
    """No region is named, or none is known for the municipality: only what holds nationally was used."""
    GEEN_LID = "geen_lid"
    """The region that was given does not have the municipality among its members: another text may apply."""
    NOG_NIET_BEGONNEN = "nog_niet_begonnen"
    """The period of the text of the region begins later; of the region only older or undated texts were used."""
    VERLOPEN = "verlopen"
    """The period of the text of the region is over; its rows are used as the last that are known."""
    GEEINDIGD = "geeindigd"
    """A stream of money ended before the day or year that is asked: it pays nothing then."""


@attrs.frozen(cache_hash=True)
class Voorbehoud:
    """A reservation (voorbehoud) with which an answer stands.

    Attributes:
        soort: the kind of remark.
        tekst: the words of the reading or remark, in Dutch; empty where the kind says all.
        bronnen: the places it rests on.
        dag: the day that the other reading gives, where it gives one.
        moment: the moment that the other reading gives, where it gives one.
    """

    soort: Voorbehoudsoort
    tekst: str = ""
    bronnen: tuple[Bron, ...] = ()
    dag: date | None = None
    moment: datetime | None = None
