package transfer

// Which agencies have a process differs from process to process: the members
// of its cell are some of the cohort. That touches the rules of DOMAIN section
// 6 in four places.
//
// The values (rules 1 to 4): all checks take it as known who has the process
// and who does not. Who knows less learns less. A cell needs MinRelease values,
// however large the cohort is, and so do winners and others of it.
//
// Other processes: the potential of one process says nothing about that of
// another one, and no number of a process rests on an answer to a question.
// Cells of different processes have no sum in common, so that it does not
// matter by whom their groups differ. For an index MinLinked is more than for
// an answer; it holds for processes as well, since the potential is made of
// steps that rule some values out.
//
// Other releases: the group of a process can change while the cohort does not,
// by one agency that takes it up or states its numbers late. Its cells are
// compared value by value over all releases (trail), and withheld where they
// would tell about few.
//
// The number itself: that some have the process and others do not is a
// division into two classes, of which the names are public and rule 3 wants
// none with few. Where no more than Coalition are without it, these could put
// together that all others have it, and where more than 80 % have it there is
// no number by rule 3. Then only the least number is said, low enough that it
// could be one more than Coalition who are without; it is the same for all
// such processes, and the numbers of the classes are cut so that they add up
// to it. In a cohort of fewer than MinRelease + Coalition + 1 that cannot be
// kept, because a cell needs MinRelease values: of eight members, a process is
// shown only if all have it, and so says that they do. What agencies
// have agreed to be named with, a solution or as a partner, is not counted:
// they want it to be known.

// veil replaces the number of members of a process by the least one where it
// would say too much, of a cohort of so many, and reports whether it did.
func (c *Cell) veil(all int) bool {
	least := max(MinRelease, min(mostOf(all), all-Coalition-1))
	if c.Members < least {
		return false
	}
	c.Members, c.AtLeast = least, true
	if len(c.Classes) < 2 {
		return true // none, or one without a number
	}
	without, with := c.Classes[0], c.Classes[1]
	with.Members = min(with.Members, least-MinClass)
	without.Members = least - with.Members
	c.Classes = []Class{without, with}
	return true
}
