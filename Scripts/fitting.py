"""What the scripts share that fit weights of named facts to labelled data.

Needs scikit-learn.
"""
import collections

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression


def frequent(rows, fewest):
    """The facts of each row, without those that fewer rows have: they would be learnt by heart."""
    seen = collections.Counter(fact for row in rows for fact in row)
    return [{fact: 1.0 for fact in row if seen[fact] >= fewest} for row in rows]


def fitted(rows, labels, penalty, always=("always", "any"), shares=None):
    """What each fact weighs for a label that is true or false, in hundredths of a natural
    logarithm of odds, each row counting for its share; what weighs before anything is known is
    added to the fact `always`."""
    named = [{"\t".join(fact): value for fact, value in row.items()} for row in rows]
    vectors = DictVectorizer()
    model = LogisticRegression(C=penalty, max_iter=5000)
    model.fit(vectors.fit_transform(named), labels, sample_weight=shares)
    weights = {
        tuple(name.split("\t")): amount
        for name, amount in zip(vectors.feature_names_, model.coef_[0])}
    weights[always] = weights.get(always, 0.0) + model.intercept_[0]
    return {fact: round(100 * amount) for fact, amount in weights.items()}
