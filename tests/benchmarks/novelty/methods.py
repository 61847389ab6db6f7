"""Ours, and two that need no knowledge of the field, behind one door: records in, ranked records with scores out."""

from collections.abc import Callable, Sequence

from initiatives.judging.novelty.index import Index
from initiatives.judging.novelty.record import Record
from initiatives.reading.vietnamese import fold

Ranked = list[tuple[Record, float]]
Method = Callable[[Record], Ranked]
"""The three records most like one, with their scores, the most alike first."""
SHOWN = 3


def ours(records: Sequence[Record]) -> Method:
    """The method of ``initiatives similar``."""
    index = Index(records)
    return lambda record: index.closest(record, SHOWN)


def token_set(records: Sequence[Record]) -> Method:
    """rapidfuzz's token_set_ratio over folded texts."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - of the extra `bench`

    folded = [_text(record) for record in records]

    def closest(record: Record) -> Ranked:
        found = process.extract(_text(record), folded, scorer=fuzz.token_set_ratio, limit=SHOWN)
        return [(records[at], score / 100) for _, score, at in found]

    return closest


def tf_idf(records: Sequence[Record]) -> Method:
    """scikit-learn's TF-IDF over folded words and pairs of words, by cosine."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - of the extra `bench`

    vectors = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\w+", sublinear_tf=True)
    matrix = vectors.fit_transform([_text(record) for record in records])

    def closest(record: Record) -> Ranked:
        scores = (matrix @ vectors.transform([_text(record)]).T).toarray().ravel()
        return [(records[at], float(scores[at])) for at in (-scores).argsort(kind="stable")[:SHOWN]]

    return closest


def _text(record: Record) -> str:
    """Title, summary and a short body; a dossier of 400 words would only hurt those who cannot weigh it."""
    return fold(f"{record.title}. {record.summary} {'' if record.code.startswith('SK') else record.body}")


METHODS: dict[str, Callable[[Sequence[Record]], Method]] = {"ours": ours, "rapidfuzz token_set": token_set, "TF-IDF": tf_idf}
