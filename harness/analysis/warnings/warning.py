"""What a warning is."""

from dataclasses import asdict, dataclass

_NOTES = ("virtual machine", "turbo", "mitigations", "store bypass")


@dataclass(frozen=True)
class QualityWarning:
    """symptom: what was seen; cause: what it comes from; remedy: what to do about it."""

    name: str
    symptom: str
    cause: str
    remedy: str

    @property
    def is_note(self) -> bool:
        """Whether it is always so on the machine, and nothing that this run could have done better."""
        return self.name in _NOTES

    def __str__(self) -> str:
        return f"{self.symptom}. {self.cause}. {self.remedy}."

    def as_dict(self) -> dict[str, str]:
        return asdict(self)
