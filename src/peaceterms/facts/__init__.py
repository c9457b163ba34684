"""Every fact once: tables, the bibliography, and the loader that checks them and hands out typed frames.

>>> from peaceterms import facts
>>> facts.nato_members().loc[0, "country"]
'Belgium'
"""

from peaceterms.facts import derived as derived
from peaceterms.facts.access import *  # noqa: F403  (one function a table; a test holds that none is missing)
from peaceterms.facts.agreement import check_all as check_all
from peaceterms.facts.agreement import uncited as uncited
from peaceterms.facts.bibliography import Reference as Reference
from peaceterms.facts.bibliography import Source as Source
from peaceterms.facts.bibliography import bibliography as bibliography
from peaceterms.facts.bibliography import labels as labels
from peaceterms.facts.errors import FactsError as FactsError
from peaceterms.facts.loader import NAMES as NAMES
from peaceterms.facts.loader import load as load
from peaceterms.facts.reader import TABLES as TABLES
from peaceterms.facts.reader import ids as ids
