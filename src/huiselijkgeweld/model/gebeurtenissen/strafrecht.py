"""Events of criminal law that start or end a term in a case, and of joint data in a samenwerkingsverband."""

from datetime import date

from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over
from huiselijkgeweld.tijd.duur import Duur

GEDRAGSAANWIJZING_INGEGAAN = Gebeurtenissoort(
    "gedragsaanwijzing_ingegaan",
    "De gedragsaanwijzing van de officier van justitie is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
GEDRAGSAANWIJZING_VERLENGD = Gebeurtenissoort(
    "gedragsaanwijzing_verlengd",
    "De officier van justitie heeft de gedragsaanwijzing verlengd.",
    Over.MAATREGEL,
    waarde=Duur,
    na=(GEDRAGSAANWIJZING_INGEGAAN,),
)
GEDRAGSAANWIJZING_GEEINDIGD = Gebeurtenissoort(
    "gedragsaanwijzing_geeindigd",
    "De gedragsaanwijzing is ingetrokken of opgeheven, of het vonnis is onherroepelijk geworden.",
    Over.MAATREGEL,
    na=(GEDRAGSAANWIJZING_INGEGAAN,),
)
VRIJHEIDSBEPERKENDE_MAATREGEL_INGEGAAN = Gebeurtenissoort(
    "vrijheidsbeperkende_maatregel_ingegaan",
    "De vrijheidsbeperkende maatregel van de strafrechter is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
VRIJHEIDSBEPERKENDE_MAATREGEL_GEEINDIGD = Gebeurtenissoort(
    "vrijheidsbeperkende_maatregel_geeindigd",
    "De vrijheidsbeperkende maatregel van de strafrechter is voor het einde ervan geëindigd.",
    Over.MAATREGEL,
    na=(VRIJHEIDSBEPERKENDE_MAATREGEL_INGEGAAN,),
)
KLACHTDELICT_BEKEND_GEWORDEN = Gebeurtenissoort(
    "klachtdelict_bekend_geworden",
    "De klachtgerechtigde heeft kennis genomen van een feit dat alleen op klacht wordt vervolgd.",
    Over.VERZOEK,
    eenmalig=True,
)
STRAFKLACHT_INGEDIEND = Gebeurtenissoort(
    "strafklacht_ingediend",
    "De klachtgerechtigde heeft een klacht tot vervolging ingediend.",
    Over.VERZOEK,
    eenmalig=True,
)
STRAFKLACHT_INGETROKKEN = Gebeurtenissoort(
    "strafklacht_ingetrokken",
    "De klacht tot vervolging is ingetrokken.",
    Over.VERZOEK,
    na=(STRAFKLACHT_INGEDIEND,),
    eenmalig=True,
)
STRAFBESCHIKKING_BEKEND_GEWORDEN = Gebeurtenissoort(
    "strafbeschikking_bekend_geworden",
    "De rechtstreeks belanghebbende is bekend geworden met de strafbeschikking.",
    Over.BESLUIT,
    eenmalig=True,
)
NIET_VERDERE_VERVOLGING_BEKEND_GEWORDEN = Gebeurtenissoort(
    "niet_verdere_vervolging_bekend_geworden",
    "Gebleken is dat de rechtstreeks belanghebbende de kennisgeving van niet verdere vervolging kent.",
    Over.BESLUIT,
    eenmalig=True,
)
BEKLAG_GEDAAN = Gebeurtenissoort(
    "beklag_gedaan",
    "Bij het gerechtshof is beklag gedaan over het niet vervolgen.",
    Over.BESLUIT,
)
GEGEVENS_GEZAMENLIJK_VERWERKT = Gebeurtenissoort(
    "gegevens_gezamenlijk_verwerkt",
    "Een samenwerkingsverband heeft gegevens over een betrokkene voor het eerst gezamenlijk verwerkt.",
    Over.PERSOON,
)
GEZAMENLIJKE_GEGEVENS_VERWIJDERD = Gebeurtenissoort(
    "gezamenlijke_gegevens_verwijderd",
    "Het samenwerkingsverband heeft de gezamenlijk verwerkte gegevens verwijderd of geanonimiseerd.",
    Over.PERSOON,
    na=(GEGEVENS_GEZAMENLIJK_VERWERKT,),
)
