package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/criteria/diff"
)

type rescoreOptions struct {
	destination
	paths    []string
	resume   string
	shard    string
	criteria string
	jobs     int
}

func newRescore(a *app) *cobra.Command {
	say := a.lang.Say
	o := rescoreOptions{destination: to(true, "json", "jsonl")}
	cmd := &cobra.Command{
		Use:   "rescore " + say("ĐƯỜNG-DẪN…", "PATH…"),
		Short: say("Chấm lại các đợt đã lưu, so với kết quả đã lưu", "Score recorded rounds again and compare with the record"),
		Long: say(`Chấm lại mọi đợt ở các đường dẫn và bên dưới (thư mục, tệp .zip, git:REV:ĐƯỜNG-DẪN), mỗi đợt
theo gói, quy chế và bố trí của chính nó, rồi so với kết quả đã lưu cạnh round.yaml: manifest.txt
do lệnh seal ghi, record.json hoặc record.csv do lệnh score ghi. Mỗi đợt một dòng: trùng khớp, hay đơn vị nào, số nào khác;
chưa lưu kết quả thì nói rõ. Đợt không trùng khớp hoặc không chấm được thì mã kết thúc là 1.

--format jsonl in mỗi đợt một dòng JSON, có đủ thứ hạng của các đơn vị, ngay khi chấm xong; thứ
tự luôn theo đường dẫn. --resume TỆP.jsonl ghi từng đợt vào tệp ấy ngay khi xong và bỏ qua các
đợt đã có trong đó, để chạy tiếp khi bị ngắt. --shard I/N chỉ chấm phần thứ I, từ 0, trong N
phần, để chia cho nhiều máy. --criteria GÓI chấm các câu trả lời cũ theo bộ khác, tới đâu mã nối
được tới đó, và nói rõ phần nào không nối được.`,
			`Score every round at the paths and below them (folders, .zip archives, git:REV:PATH) again, each
by its own pack, regulation and layout, and compare with the result that was recorded beside
round.yaml: manifest.txt as seal wrote it, record.json or record.csv as score did. A line for each round: identical, or
which figure of which unit differs; where nothing was recorded, that is said. The exit status is
1 where a round differs or cannot be scored.

--format jsonl prints a line of JSON for each round, with the places of its units, as soon as it
is done; the order is always that of the paths. --resume FILE.jsonl puts each round into that
file when it is done, and leaves out those that are in it, to go on after an interruption.
--shard I/N scores the part I, from 0, of N parts, to spread the work over machines.
--criteria PACK scores the old answers by another set as far as codes can be paired, and says what
cannot.`),
		Example: say(`  parindex rescore luu-tru
  parindex rescore luu-tru --resume tien-do.jsonl -o tong-hop.csv
  parindex rescore luu-tru --shard 0/8 --format jsonl > phan-0.jsonl`,
			`  parindex rescore archive
  parindex rescore archive --resume progress.jsonl -o summary.csv
  parindex rescore archive --shard 0/8 --format jsonl > part-0.jsonl`),
		Args:              a.somePaths,
		ValidArgsFunction: completeRounds,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return runRescore(a, &o)
		},
	}
	o.flags(a, cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.resume, "resume", "", say("ghi từng đợt vào `TỆP` .jsonl này, bỏ qua các đợt đã có trong đó",
		"put each round into this .jsonl `FILE`, leave out those in it"))
	flags.StringVar(&o.shard, "shard", "", say("chỉ phần `I/N`, I từ 0 đến N−1", "only the part `I/N`, I from 0 to N−1"))
	flags.StringVar(&o.criteria, "criteria", "", say("chấm các câu trả lời theo `GÓI` khác, nối tiêu chí theo was:; không so với kết quả đã lưu",
		"score the answers by another `PACK`, criteria paired by was:; the record is not compared"))
	flags.IntVar(&o.jobs, "jobs", 1, say("chấm `N` đợt cùng lúc, bộ nhớ tăng theo; mặc định 1: đọc một đợt đã dùng mọi nhân",
		"score `N` rounds at a time, memory grows with it; 1 by default: reading one round takes all cores"))
	return cmd
}

// somePaths is the argument check of a command that takes one path or more.
func (a *app) somePaths(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return usageError(a.lang.Say("cần ít nhất một đường dẫn", "at least one path is needed"))
}

func runRescore(a *app, o *rescoreOptions) error {
	if err := o.settle(a); err != nil {
		return err
	}
	if o.jobs < 1 {
		return usageError(a.lang.Say("--jobs phải từ 1 trở lên", "--jobs has to be 1 or more"))
	}
	paths, err := a.roundsBelow(o.paths)
	if err != nil {
		return err
	}
	if paths, err = o.part(a, paths); err != nil {
		return err
	}
	var to *diff.Pack
	if o.criteria != "" {
		pack, err := a.criteriaOf(o.criteria)
		if err != nil {
			return err
		}
		to = &pack
	}
	done, err := a.openResume(o.resume, o.criteria)
	if err != nil {
		return err
	}
	defer done.close()
	summary := &report.Rescore{Lang: a.lang}
	progress, finish := a.bar(a.lang.Say("Chấm lại các đợt", "Rescoring"))
	err = inOrder(paths, o.jobs, func(path string) (report.Rescored, error) {
		if known, ok := done.rounds[path]; ok {
			return known, nil
		}
		r, err := a.rescore(path, to)
		r.Criteria = o.criteria
		return r, err
	}, func(r report.Rescored) error {
		summary.Rounds = append(summary.Rounds, r)
		if progress != nil {
			progress(len(summary.Rounds), len(paths))
		}
		return o.took(a, done, r)
	})
	finish()
	if err == nil {
		err = o.writeAll(a, summary)
	}
	if err != nil {
		return err
	}
	for i := range summary.Rounds {
		if summary.Rounds[i].IsBad() {
			return errFaults
		}
	}
	return nil
}

// streams says whether rounds are printed one by one.
func (o *rescoreOptions) streams() bool { return o.format == "jsonl" && !o.isFile() }

// took keeps a round that is done, and prints it where they are printed one by one.
func (o *rescoreOptions) took(a *app, done *resumed, r report.Rescored) error {
	line, err := r.Line()
	if err != nil {
		return err
	}
	if err := done.add(r.Path, line); err != nil {
		return err
	}
	if !o.streams() {
		return nil
	}
	_, err = a.stdout.Write(line)
	return err
}

func (o *rescoreOptions) writeAll(a *app, summary *report.Rescore) error {
	switch {
	case o.streams():
		return nil
	case o.format == "jsonl":
		return o.put(a, func(w io.Writer, _ page.Options) error { return summary.Lines(w) })
	}
	return o.write(a, summary)
}

// part is the part of the paths that --shard asks for.
func (o *rescoreOptions) part(a *app, paths []string) (part []string, err error) {
	if o.shard == "" {
		return paths, nil
	}
	first, count, ok := strings.Cut(o.shard, "/")
	i, errI := strconv.Atoi(first)
	n, errN := strconv.Atoi(count)
	if !ok || errI != nil || errN != nil || i < 0 || i >= n {
		return nil, usageError(fmt.Sprintf(a.lang.Say("--shard “%s”: cần dạng I/N, I từ 0 đến N−1, ví dụ 0/8",
			"--shard “%s”: I/N is needed, I from 0 to N−1, as in 0/8"), o.shard))
	}
	for at := i; at < len(paths); at += n {
		part = append(part, paths[at])
	}
	return part, nil
}
