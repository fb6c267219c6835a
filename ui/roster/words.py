"""The roster's people in words."""

from collections.abc import Mapping, Sequence

from deadlines.roster.roster import COMMENTATORS, Person, Role, Roster
from ui.wording.voice import Voice

_ROLES = {
    Role.CORE: "核心网评员",
    Role.BACKBONE: "骨干网评员",
    Role.BASE: "基层网评员",
    Role.CORRESPONDENT: "新闻通讯员",
    Role.OFFICER: "网络信息员",
}
_LEVELS = {Role.CORE: "核心", Role.BACKBONE: "骨干", Role.BASE: "基层"}


class RosterWords:
    """Words roles, people and counts."""

    def __init__(self, voice: Voice) -> None:
        self._translate = voice.words.translate

    def role(self, role: Role) -> str:
        """Return what somebody is."""
        return self._translate("roster", _ROLES[role])

    def counts(self, roster: Roster) -> str:
        """Return how many commentators there are to be, there are, and are missing."""
        said = self._translate(
            "roster",
            "网评员应配 {needed} 人（每 200 名学生 1 人），实有 {present} 人，缺 {missing} 人",
        )
        return said.format(needed=roster.needed, present=roster.present, missing=roster.missing)

    def person(self, person: Person) -> str:
        """Return somebody with the role, as a change names them."""
        said = self._translate("roster", "{name}（{role}）")
        return said.format(name=person.name, role=self.role(person.role))

    def lines(self, roster: Roster) -> Sequence[Mapping[str, str]]:
        """Return the lines of the registration form."""
        commentator = self._translate("roster", "网络评论员")
        return [
            {
                "序号": str(place),
                "类别": commentator if one.role in COMMENTATORS else self.role(one.role),
                "姓名": one.name,
                "性别": one.gender,
                "政治面貌": one.party,
                "部门及职务": one.post,
                "电话": one.phone,
                "备注": self._translate("roster", _LEVELS[one.role]) if one.role in _LEVELS else "",
            }
            for place, one in enumerate(roster.people, 1)
        ]
