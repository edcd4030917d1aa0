"""What pays which partner in the whole country, as far as a text that was read says so."""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.geldstromen import Verwerving
from huiselijkgeweld.model.partners import Opdrachtgever, Partnersoort
from huiselijkgeweld.model.regelingen import (
    AANHANGSEL_2136,
    BRIEF_DUVO_2018,
    CSG_FINANCIERING,
    REGIOATLAS,
    SUBSIDIE_CSG_LANDELIJK,
    UITVOERINGSAGENDA,
)
from huiselijkgeweld.recht.bekostiging.regel import Bekostigingsregel

_BIJLAGE = "bijlage, overzicht kernpartners"
_BESTEED = Bron(BRIEF_DUVO_2018, "waaraan de uitkering wordt besteed")
_DUVO = (_BESTEED, Bron(REGIOATLAS, "35 centrumgemeenten"))

LANDELIJK: tuple[Bekostigingsregel, ...] = (
    Bekostigingsregel(
        code="BL01",
        partnersoort=Partnersoort.OPVANG,
        geldstroom="duvo",
        bronnen=_DUVO,
        note="de centrumgemeente ontvangt de uitkering voor haar gebied; of er meer geld bij komt, verschilt per regio",
    ),
    Bekostigingsregel(
        code="BL02",
        partner="moviera-utrecht",
        geldstroom="duvo",
        bronnen=_DUVO,
        reading=Reading.INFERENCE,
        note="de teksten noemen vrouwenopvang en opvang; dat ook mannenopvang eruit wordt betaald, is afgeleid",
    ),
    Bekostigingsregel(
        code="BL03",
        partnersoort=Partnersoort.VEILIG_THUIS,
        geldstroom="duvo",
        deels=True,
        opdrachtgever=Opdrachtgever.GEMEENTEN,
        bronnen=(Bron(AANHANGSEL_2136, "toevoeging voor Veilig Thuis"), _BESTEED),
        since=date(2018, 1, 1),
        note="11,9 miljoen euro erbij in 2018, oplopend tot 38,6 miljoen vanaf 2021, voor het hele land",
    ),
    *(
        Bekostigingsregel(
            code=code,
            partnersoort=Partnersoort.CENTRUM_SEKSUEEL_GEWELD,
            component=component,
            geldstroom="duvo",
            opdrachtgever=Opdrachtgever.GEMEENTEN,
            bronnen=(Bron(CSG_FINANCIERING),),
            since=date(2018, 1, 1),
            voorbehouden=("CF9",),
            note="sinds 2018 uit de uitkering aan de 35 centrumgemeenten",
        )
        for code, component in (("BL04a", "de casemanagers"), ("BL04b", "de coördinatie"))
    ),
    Bekostigingsregel(
        code="BL05",
        partnersoort=Partnersoort.GECERTIFICEERDE_INSTELLING,
        geldstroom="jeugdwet-budget",
        opdrachtgever=Opdrachtgever.GEMEENTEN,
        bronnen=(Bron(UITVOERINGSAGENDA, f"{_BIJLAGE}, Gecertificeerde instelling"),),
        soort=Bronsoort.REGIO,
        reading=Reading.INFERENCE,
        since=date(2020, 1, 1),
        note="één regio schrijft dat gemeenten uit het jeugdzorgbudget inkopen; hier veralgemeend",
    ),
    *(
        Bekostigingsregel(
            code=code,
            partner=partner,
            geldstroom="ministerie-jenv",
            verwerving=Verwerving.EIGEN_DIENST if partner == "raad-voor-de-kinderbescherming" else None,
            soort=Bronsoort.REGIO,
            bronnen=(Bron(UITVOERINGSAGENDA, f"{_BIJLAGE}, {kopje}"),),
            since=date(2020, 1, 1),
        )
        for code, partner, kopje in (
            ("BL06", "raad-voor-de-kinderbescherming", "Raad voor de Kinderbescherming"),
            ("BL07", "reclassering", "Reclassering"),
        )
    ),
    *(
        Bekostigingsregel(
            code=code,
            partnersoort=Partnersoort.CENTRUM_SEKSUEEL_GEWELD,
            component="de landelijke organisatie",
            geldstroom=geldstroom,
            bronnen=(Bron(SUBSIDIE_CSG_LANDELIJK, "landelijk Centrum Seksueel Geweld"),),
            since=date(2024, 1, 1),
            until=date(2027, 1, 1),
            reading=Reading.INFERENCE,
            note="ruim 1,1 miljoen euro voor drie jaar vanaf 2024, van beide ministeries samen; dat het om "
            "kalenderjaren gaat, is afgeleid",
        )
        for code, geldstroom in (("BL08a", "ministerie-jenv"), ("BL08b", "ministerie-vws"))
    ),
)
"""The national rows, for what no row of a region is about."""
