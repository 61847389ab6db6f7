"""What citizens may see: the types on which alone the public site is built.

Everything is resolved here: codes carry their label, units the name they had at the time, files the address under
which they are published. No type has an internal field.
"""

from initiatives.public.initiative import (
    CriterionScore,
    PublicAuthor,
    PublicChange,
    PublicFunding,
    PublicHistory,
    PublicInitiative,
    PublicMeasure,
    PublicReplication,
    PublicReward,
    PublicScore,
)
from initiatives.public.publications import (
    PublicCall,
    PublicCommendation,
    PublicCriterion,
    PublicDocument,
    PublicPage,
    PublicResult,
    PublicRubric,
    PublicSelected,
)
from initiatives.public.site import PublicCommune, PublicDeed, PublicSite, PublicYear
from initiatives.public.values import Body, Decree, Link, Milestone, PublicFile, Section, Term

__all__ = [
    "Body",
    "CriterionScore",
    "Decree",
    "Link",
    "Milestone",
    "PublicAuthor",
    "PublicCall",
    "PublicChange",
    "PublicCommendation",
    "PublicCommune",
    "PublicCriterion",
    "PublicDeed",
    "PublicDocument",
    "PublicFile",
    "PublicFunding",
    "PublicHistory",
    "PublicInitiative",
    "PublicMeasure",
    "PublicPage",
    "PublicReplication",
    "PublicResult",
    "PublicReward",
    "PublicRubric",
    "PublicScore",
    "PublicSelected",
    "PublicSite",
    "PublicYear",
    "Section",
    "Term",
]
