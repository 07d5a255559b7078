"""The form of what the files of this room hold."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A line of a run file or a part of one. Unknown keys are refused: they come with a new version."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
