"""What a warning is."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class QualityWarning:
    """symptom: what was seen; cause: what it comes from; remedy: what to do about it."""

    name: str
    symptom: str
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.symptom}. {self.cause}. {self.remedy}."

    def as_dict(self) -> dict[str, str]:
        return asdict(self)
