package main

import (
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/seq"
)

const (
	noFiles  = cobra.ShellCompDirectiveNoFileComp
	dirsOnly = cobra.ShellCompDirectiveFilterDirs
)

// described is what a shell offers, with what it says beside it.
func described(id, what string) cobra.Completion {
	return cobra.CompletionWithDesc(id, text.OneLine(what))
}

// completeRound offers the rounds below the folder that is being typed, else folders.
func completeRound(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, noFiles
	}
	return completeRounds(nil, nil, typed)
}

// completeRounds does so for every argument.
func completeRounds(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	dir, _ := path.Split(filepath.ToSlash(typed))
	var found []cobra.Completion
	for _, name := range roundsIn(filesIn(filepath.Clean("./"+dir)), nearDepth) {
		if strings.HasPrefix(dir+name, filepath.ToSlash(typed)) && !filepath.IsAbs(dir) {
			found = append(found, dir+name)
		}
	}
	if len(found) == 0 {
		return nil, dirsOnly
	}
	return found, noFiles
}

// completePacks offers packs beside files; behind the slash of one, its sets.
func completePacks(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	id, _, ok := strings.Cut(typed, "/")
	if ok && slices.Contains(criteria.Builtin(), id) {
		return packSets(id), noFiles
	}
	shipped, err := report.ReadPacks(packList, "")
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var packs []cobra.Completion
	for _, pack := range shipped.Packs {
		packs = append(packs, described(pack.ID, pack.Title))
	}
	return packs, cobra.ShellCompDirectiveDefault
}

func packSets(id string) (sets []cobra.Completion) {
	pack, _, err := criteria.LoadBuiltin(id)
	if err != nil {
		return nil
	}
	for _, set := range pack.Sets {
		sets = append(sets, described(id+"/"+set.ID, set.Title))
	}
	return sets
}

// completeCodes offers packs, then the codes of the chosen one.
func (a *app) completeCodes(cmd *cobra.Command, args []string,
	typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completePacks(cmd, args, typed)
	}
	o, err := a.open(args[0])
	if err != nil || len(args) > 1 {
		return nil, noFiles
	}
	return codesIn(o.Sets...), noFiles
}

// codesIn are the codes of sets with their titles, each code once.
func codesIn(sets ...*scoring.CriteriaSet) (codes []cobra.Completion) {
	seen := map[string]bool{}
	for _, set := range sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if !seen[c.Code] {
				codes = append(codes, described(c.Code, c.Title))
			}
			seen[c.Code] = true
		})
	}
	return codes
}

// completeUnits offers rounds, the units of the round, then the codes of the unit's set.
func (a *app) completeUnits(cmd *cobra.Command, args []string,
	typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return completeRound(cmd, args, typed)
	case 1:
		return a.completeFromRound(unitNames)(cmd, args, typed)
	case 2:
		codes := a.completeFromRound(func(r *scoring.Round) []cobra.Completion { return unitCodes(r, args[1]) })
		return codes(cmd, args, typed)
	}
	return nil, noFiles
}

func unitNames(r *scoring.Round) (names []cobra.Completion) {
	for unit := range r.Units() {
		names = append(names, described(unit.ID, unit.Name))
	}
	return names
}

func blockNames(r *scoring.Round) (names []cobra.Completion) {
	return seq.Map(r.Blocks, func(b *scoring.Block) cobra.Completion { return described(b.ID, b.Name) })
}

// unitCodes are the codes of the set that a unit is scored by.
func unitCodes(r *scoring.Round, id string) []cobra.Completion {
	if _, block := r.Unit(id); block != nil {
		return codesIn(block.Set)
	}
	return nil
}

// setCodes are SET/CODE of every criterion of the round's sets.
func setCodes(r *scoring.Round) (codes []cobra.Completion) {
	var seen []*scoring.CriteriaSet
	for _, block := range r.Blocks {
		if slices.Contains(seen, block.Set) {
			continue
		}
		seen = append(seen, block.Set)
		block.Set.Walk(func(c *scoring.Criterion, _ int) {
			codes = append(codes, described(block.Set.ID+"/"+c.Code, c.Title))
		})
	}
	return codes
}

// completeFromRound offers what there is of a kind in the round, once it has been typed.
func (a *app) completeFromRound(of func(*scoring.Round) []cobra.Completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return nil, noFiles
		}
		r, err := a.read(args[0], func(root fs.FS, shown string) (*round.Round, error) {
			return round.LoadDeclarations(root, shown)
		})
		if err != nil || r.Round == nil || !r.Usable {
			return nil, noFiles
		}
		return of(r.Round), noFiles
	}
}

// completeClasses offers the classes of the block that the unit of the command line is in.
func (a *app) completeClasses(cmd *cobra.Command, args []string,
	typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return a.completeFromRound(func(r *scoring.Round) []cobra.Completion {
		if len(args) < 2 {
			return nil
		}
		if _, block := r.Unit(args[1]); block != nil {
			return classesOf(r.Regulation.ScaleOf(block.ID))
		}
		return nil
	})(cmd, args, typed)
}

// completeList offers what may follow the last comma, each once.
func completeList(allowed []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) (lists []cobra.Completion, _ cobra.ShellCompDirective) {
		before := typed[:strings.LastIndex(typed, ",")+1]
		for _, name := range allowed {
			if !slices.Contains(strings.Split(before, ","), name) {
				lists = append(lists, before+name)
			}
		}
		return lists, noFiles | cobra.ShellCompDirectiveNoSpace
	}
}

// completePoints offers the units of UNIT:CODE=POINTS, and behind the colon the codes.
func (a *app) completePoints(cmd *cobra.Command, args []string,
	typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	unit, _, colon := strings.Cut(typed, ":")
	offered, _ := a.completeFromRound(func(r *scoring.Round) (list []cobra.Completion) {
		names, before, after := unitNames(r), "", ":"
		if colon {
			names, before, after = unitCodes(r, unit), unit+":", "="
		}
		for _, name := range names {
			id, what, _ := strings.Cut(name, "\t")
			list = append(list, described(before+id+after, what))
		}
		return list
	})(cmd, args, typed)
	return offered, noFiles | cobra.ShellCompDirectiveNoSpace
}

// completeFlags offers values for the flags that mean the same in every command, where
// the command does not say so itself.
func (a *app) completeFlags(cmd *cobra.Command) {
	for name, complete := range map[string]cobra.CompletionFunc{
		"block":   a.completeFromRound(blockNames),
		"unit":    a.completeFromRound(unitNames),
		"without": a.completeFromRound(setCodes),
		"set":     a.completePoints,
		"class":   a.completeClasses,
		"only":    completeList(pieces),
	} {
		if _, there := cmd.GetFlagCompletionFunc(name); there || cmd.Flags().Lookup(name) == nil {
			continue
		}
		if err := cmd.RegisterFlagCompletionFunc(name, complete); err != nil {
			panic(err) // only if the flag were registered twice
		}
	}
	for _, sub := range cmd.Commands() {
		a.completeFlags(sub)
	}
}
