"""Knows the paragraphs of the essay again in a copy that a reader or an instructor has.

The essay's text is not ours and is never kept here; `fingerprints.py` says what is kept instead. The
same steps run in Python, for `make book ESSAY=path`, and in the reader's browser (`own_copy.js` and the
scripts that it imports).
"""

from peaceterms.essay.fingerprints import Paragraph, load
from peaceterms.essay.match import Found, find
from peaceterms.essay.opening import CopyError, open_copy
from peaceterms.essay.said import outcome

__all__ = ["CopyError", "Found", "Paragraph", "find", "load", "open_copy", "outcome"]
