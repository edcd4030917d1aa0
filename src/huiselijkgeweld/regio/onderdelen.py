"""How each part of a region file is read, save its rows and the rows that its parameters write."""

from collections.abc import Mapping
from typing import Any

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError, Problem, RegionRuleError, UnknownCodeError
from huiselijkgeweld.model.partners.lijsten import Partnersoort
from huiselijkgeweld.recht.conflicten import CONFLICTEN, Conflict
from huiselijkgeweld.recht.praktijkbronnen import KEUZES
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.regio import tekst
from huiselijkgeweld.regio.delen import (
    Aard,
    Document,
    Doelstelling,
    Lidmaatschap,
    Parameter,
    Proeftuin,
    Regiopartner,
    Schema,
)
from huiselijkgeweld.regio.parameters import WAARDEN
from huiselijkgeweld.regio.tekst import Veld, lees_tabel

_TEKST, _MOET_TEKST = Veld(tekst.als_tekst), Veld(tekst.als_tekst, verplicht=True)
_MOET_WOORD = Veld(tekst.als_woord, verplicht=True)
_READING = {"reading": Veld(tekst.een_van(Reading, "reading"))}
_AARD = {"aard": Veld(tekst.een_van(Aard, "aard"))}
_PERIODE = {"van": Veld(tekst.als_dag), "tot": Veld(tekst.als_dag)}


def als_namen(waarde: object) -> dict[str, str]:
    """Names of municipalities by CBS code."""
    if not isinstance(waarde, dict):
        raise InvalidValueError(f"{tekst.soort_van(waarde)} stands where a table of codes and names is expected")
    if len(waarde) > tekst.MAX_NAMEN:
        raise InvalidValueError(f"more than the {tekst.MAX_NAMEN} municipalities that are read")
    problemen: list[Problem] = []
    namen: dict[str, str] = {}
    for code, naam in waarde.items():
        tekst.probeer(problemen, "", tekst.als_gemeente, code)
        if gelezen := tekst.probeer(problemen, code, tekst.als_tekst, naam):
            namen[code] = gelezen[0]
    if problemen:
        raise RegionRuleError(problemen)
    return namen


def als_document(deel: object) -> Document:
    """A document."""
    velden = {
        "titel": _MOET_TEKST,
        "kort": _MOET_TEKST,
        "soort": Veld(tekst.een_van(Bronsoort, "kind of text")),
        "geldig": Veld(lambda waarde: lees_tabel(waarde, _PERIODE)),
        "vindplaats": _TEKST,
        "note": _TEKST,
    }
    gelezen = lees_tabel(deel, velden | _READING)
    return Document(**gelezen.pop("geldig", {}), **gelezen)


@attrs.frozen
class Lezers:
    """Readers of the parts that cite documents and name municipalities.

    Attributes:
        documenten: the documents of the file by their short names.
        namen: names of municipalities by CBS code; if there are none, any code will do.
    """

    documenten: Mapping[str, Document]
    namen: Mapping[str, str]

    def bronnen(self, waarde: object) -> tuple[Bron, ...]:
        """Sources: one table with a document and the place in it, or a list of them."""
        return tekst.lijst_van(self._bron)(waarde) if isinstance(waarde, list) else (self._bron(waarde),)

    def _bron(self, waarde: object) -> Bron:
        velden = lees_tabel(waarde, {"document": Veld(self._document, verplicht=True), "vindplaats": _TEKST})
        return Bron(velden["document"].regeling, velden.get("vindplaats"))

    def _document(self, waarde: object) -> Document:
        kort = tekst.als_tekst(waarde)
        if kort not in self.documenten:
            raise UnknownCodeError("document", kort, self.documenten)
        return self.documenten[kort]

    def gemeente(self, waarde: object) -> str:
        """A municipality that the file names."""
        code = tekst.als_gemeente(waarde)
        if self.namen and code not in self.namen:
            raise UnknownCodeError("gemeente", code, self.namen)
        return code

    def deel(self, deel: object, velden: Mapping[str, Veld], waarvan: str) -> dict[str, Any]:
        """The fields of a part; what nobody has read may go without a source, and then cites the choices made here."""
        gelezen = lees_tabel(deel, {"bron": Veld(self.bronnen), **velden, **_READING})
        assumed = gelezen.get("reading", Reading.VERIFIED).is_assumed
        if "bron" not in gelezen and not assumed:
            raise RegionRuleError([Problem("bron", "missing; say where it stands, or that it is memory or choice")])
        return {"bronnen": gelezen.pop("bron", (Bron(KEUZES, waarvan),)), **gelezen}

    def conflict(self, deel: object) -> Conflict:
        """A reservation that the file explains itself."""
        velden = {"code": Veld(_als_eigen_code, verplicht=True), "tekst": _MOET_TEKST, "betwist": Veld(tekst.als_ja)}
        gelezen = self.deel(deel, velden, "voorbehoud")
        return Conflict(gelezen["code"], gelezen["tekst"], gelezen["bronnen"], betwist=gelezen.get("betwist", False))

    def lidmaatschap(self, deel: object) -> Lidmaatschap:
        """A membership."""
        velden = {
            "schema": Veld(tekst.een_van(Schema, "scheme"), verplicht=True),
            "naam": _MOET_TEKST,
            "gemeenten": Veld(tekst.lijst_van(self.gemeente), verplicht=True),
            "centrum": Veld(self.gemeente),
            "twijfel": _TEKST,
        }
        return Lidmaatschap(**self.deel(deel, {**velden, **_PERIODE, **_AARD}, "lidmaatschap"))

    def parameter(self, deel: object) -> Parameter:
        """A setting."""
        velden = {
            "naam": Veld(_als_parameter, verplicht=True),
            "waarde": Veld(lambda waarde: waarde, verplicht=True),
            "norm": Veld(_als_norm),
        }
        gelezen = self.deel(deel, velden, "parameter")
        problemen: list[Problem] = []
        waarden = tekst.probeer(problemen, "waarde", WAARDEN[gelezen["naam"]], gelezen["waarde"])
        if problemen:
            raise RegionRuleError(problemen)
        return Parameter(**{**gelezen, "waarde": waarden[0]})

    def proeftuin(self, deel: object) -> Proeftuin:
        """A proeftuin, or the statement that there is no other."""
        velden = {"naam": _MOET_TEKST, "gemeente": Veld(self.gemeente), "plaats": _TEKST, "note": _TEKST}
        proeftuin = Proeftuin(**self.deel(deel, {**velden, **_PERIODE, **_AARD}, "proeftuin"))
        if proeftuin.aard is Aard.ELDERS:
            raise RegionRuleError([Problem("aard", "a proeftuin is there (lid), or there is no other (geen)")])
        if proeftuin.aard is Aard.GEEN and (proeftuin.gemeente or proeftuin.plaats):
            wat = "that there is none is about every other municipality; leave gemeente and plaats out"
            raise RegionRuleError([Problem("aard", wat)])
        if proeftuin.aard is Aard.LID and proeftuin.gemeente is None:
            raise RegionRuleError([Problem("gemeente", "missing")])
        return proeftuin

    def doelstelling(self, deel: object) -> Doelstelling:
        """A target."""
        velden = {"code": _MOET_WOORD, "tekst": _MOET_TEKST, "duur": Veld(tekst.als_duur), "norm": Veld(_als_norm)}
        return Doelstelling(**self.deel(deel, velden, "doelstelling"))

    def partner(self, deel: object) -> Regiopartner:
        """A partner."""
        soort = Veld(tekst.een_van(Partnersoort, "kind of partner"), verplicht=True)
        return Regiopartner(**self.deel(deel, {"naam": _MOET_TEKST, "soort": soort, "rol": _MOET_TEKST}, "partner"))


def _als_norm(waarde: object) -> str:
    code = tekst.als_tekst(waarde)
    if code not in NORMEN:
        raise UnknownCodeError("norm", code, NORMEN)
    return code


def _als_parameter(waarde: object) -> str:
    naam = tekst.als_tekst(waarde)
    if naam not in WAARDEN:
        raise UnknownCodeError("parameter", naam, WAARDEN)
    return naam


def _als_eigen_code(waarde: object) -> str:
    code = tekst.als_code(waarde)
    if code in CONFLICTEN:
        raise InvalidValueError(f"'{code}' is explained by this library already; give it a code of its own")
    return code
