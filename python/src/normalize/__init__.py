"""Reads job postings in French and English, and tells what they ask for as language-neutral objects.

>>> import normalize
>>> reader = normalize.Normalizer()
>>> found = reader.posting("<p>Gérer les stocks. Permis B exigé.</p>", lang="fr")
>>> [skill["tag"] for skill in found["posting"]["skills"]]
['stock-management']
>>> found["posting"]["licences"][0]["code"]
'driving:B'

The objects are those of the command ``normalize``; ``schema/normalize-1.schema.json`` describes them.

One `Normalizer` serves any number of threads, and reading releases the GIL. `normalize.frames` has functions for columns of
pandas and polars, `normalize.spark` for Spark, `normalize.duckdb` for DuckDB.
"""

from ._errors import GlossaryError, InputError, NormalizeError, UsageError
from ._library import version
from ._reader import Normalizer

__version__ = version()

__all__ = ["GlossaryError", "InputError", "Normalizer", "NormalizeError", "UsageError", "version"]
