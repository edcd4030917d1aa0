"""Households: persons and their ages, who belongs to what and to whom, and what would contradict itself."""

from huiselijkgeweld.model.huishoudens.controle import problemen_met_gebeurtenissen as problemen_met_gebeurtenissen
from huiselijkgeweld.model.huishoudens.huishouden import Huishouden as Huishouden
from huiselijkgeweld.model.huishoudens.huishouden import InvalidHuishoudenError as InvalidHuishoudenError
from huiselijkgeweld.model.huishoudens.huishouden import als_gemeente as als_gemeente
from huiselijkgeweld.model.huishoudens.huishouden import controleer_gebeurtenissen as controleer_gebeurtenissen
from huiselijkgeweld.model.huishoudens.huishouden import controleer_huishoudens as controleer_huishoudens
from huiselijkgeweld.model.huishoudens.leeftijden import LEEFTIJDSREGELS as LEEFTIJDSREGELS
from huiselijkgeweld.model.huishoudens.leeftijden import Leeftijdsband as Leeftijdsband
from huiselijkgeweld.model.huishoudens.leeftijden import Leeftijdsregel as Leeftijdsregel
from huiselijkgeweld.model.huishoudens.personen import Persoon as Persoon
from huiselijkgeweld.model.huishoudens.relaties import Lidmaatschap as Lidmaatschap
from huiselijkgeweld.model.huishoudens.relaties import Relatie as Relatie
from huiselijkgeweld.model.huishoudens.relaties import Rolcode as Rolcode
