"""A page while it is being cleaned: a value that each rule makes anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dossier.model import BlockKind, DateValue, RawArticle, RawBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The blocks of an article with what is known so far. `RawBlock.rule` marks furniture."""

    raw: RawArticle
    blocks: tuple[RawBlock, ...]
    title: str = ""
    title_basis: str = ""
    byline: str | None = None
    byline_basis: str = ""
    outlet: str | None = None
    outlet_basis: str = ""
    published: DateValue | None = None
    days_beside: tuple[date, ...] = ()
    """The days on which the other articles of its folder appeared, in their order; () while they
    are not known."""

    @classmethod
    def of(cls, raw: RawArticle) -> Page:
        """The page as it was read."""
        return cls(raw=raw, blocks=raw.blocks)

    def metadata(self, key: str) -> str | None:
        """The value of a known key, or None."""
        return dict(self.raw.metadata).get(key)

    def origin(self, key: str) -> str:
        """Where the value comes from, in words (`Origin`); '' for a key that is not told."""
        return dict(self.raw.metadata_origin).get(key, "")

    def with_block(self, index: int, block: RawBlock) -> Page:
        """The same page with another block in this place."""
        return replace(self, blocks=(*self.blocks[:index], block, *self.blocks[index + 1 :]))

    def title_index(self) -> int | None:
        """Where the headline is printed; None when it is not."""
        kinds = [block.kind for block in self.blocks]
        return kinds.index(BlockKind.TITLE) if BlockKind.TITLE in kinds else None
