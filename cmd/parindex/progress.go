package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"parindex/cmd/internal/round"
)

// patience is how long a run may take before a bar appears.
const patience = time.Second

// progress shows how many workbooks have been read.
func (a *app) progress() (report round.Progress, finish func()) {
	return a.bar(a.lang.Say("Đọc tệp Excel", "Reading workbooks"))
}

// bar shows a bar on a terminal once the work takes long. On anything else it shows
// nothing, so that logs stay clean.
func (a *app) bar(what string) (report round.Progress, finish func()) {
	file, ok := a.stderr.(*os.File)
	if a.quiet || !ok || !term.IsTerminal(int(file.Fd())) {
		return nil, func() {}
	}
	var bar *progressbar.ProgressBar
	begun := time.Now()
	report = func(done, all int) {
		if bar == nil && time.Since(begun) > patience {
			bar = progressbar.NewOptions(all, progressbar.OptionSetWriter(file), progressbar.OptionClearOnFinish(),
				progressbar.OptionShowCount(), progressbar.OptionSetWidth(30), progressbar.OptionThrottle(100*time.Millisecond),
				progressbar.OptionSetDescription(what))
		}
		if bar != nil {
			_ = bar.Set(done)
		}
	}
	return report, func() {
		if bar != nil {
			_ = bar.Finish()
		}
	}
}
