package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parindex/criteria"
)

// An editor with the YAML language server finds the schema that a file of a new repository
// names: a good file has no fault, a wrong key has one, and a key is explained.
func TestEditorKnowsTheFiles(t *testing.T) {
	program, err := exec.LookPath("yaml-language-server")
	if err != nil {
		t.Skip("yaml-language-server is not installed")
	}
	shipped := shippedYAML(t)
	t.Chdir(t.TempDir())
	if code := run([]string{"new", "repo", "kho"}, io.Discard, io.Discard); code != exitFine {
		t.Fatal("exit status", code)
	}
	dir, err := filepath.Abs("kho/packs/kho")
	if err != nil {
		t.Fatal(err)
	}
	server := startServer(t, program)
	for _, file := range shipped {
		if said := server.open(file, string(read(t, file))); len(said) > 0 {
			t.Errorf("%s: the editor says %q", file, said)
		}
	}
	if said := server.open(shipped[0], "unknown_key: 1\n"+string(read(t, shipped[0]))); len(said) != 1 {
		t.Errorf("an unknown key in a file that ships: the editor says %q", said)
	}
	for i, c := range []struct {
		why, file, old, new, want string
		most                      int
	}{
		{"a set as it is made", "so.yaml", "", "", "", 0},
		{"a regulation as it is made", "regulation.yaml", "", "", "", 0},
		{"examples as they are made", "cases.yaml", "", "", "", 0},
		{"an unknown key for one that is required", "regulation.yaml", "\nblank: ", "\nblnak: ", "blnak", 2},
		{"one wrong rule, one message", "so.yaml", "{yes_no: {yes: 10", "{yes_noo: {yes: 10", "yes_noo", 1},
	} {
		content := string(read(t, filepath.Join(dir, c.file)))
		broken := strings.Replace(content, c.old, c.new, 1)
		if c.old != "" && broken == content {
			t.Fatalf("%s: nothing is broken", c.why)
		}
		faults := server.open(filepath.Join(dir, fmt.Sprint(i, c.file)), broken)
		said := strings.Join(faults, "\n")
		if (c.want == "") != (len(faults) == 0) || !strings.Contains(said, c.want) || len(faults) > c.most {
			t.Errorf("%s: %d messages, want %q:\n%s", c.why, len(faults), c.want, said)
		}
	}
	set := filepath.Join(dir, "so.yaml")
	at := strings.Count(strings.Split(string(read(t, set)), "\naggregate:")[0], "\n") + 1
	if said := server.hover(set, at); !strings.Contains(said, "điểm") {
		t.Errorf("the key aggregate is explained as %q", said)
	}
}

// Every file that ships says where its schema is, last, so that lines keep their numbers.
func TestShippedFilesNameTheirSchema(t *testing.T) {
	for _, file := range shippedYAML(t) {
		kind := strings.TrimSuffix(filepath.Base(file), ".yaml")
		if !slices.Contains(criteria.Kinds(), kind) {
			kind = "set"
		}
		root, err := filepath.Abs("../..")
		if err != nil {
			t.Fatal(err)
		}
		schema, err := filepath.Rel(filepath.Dir(file), filepath.Join(root, "testdata", "schema", kind+".json"))
		want := "\n# yaml-language-server: $schema=" + filepath.ToSlash(schema) + "\n"
		if err != nil || !strings.HasSuffix(string(read(t, file)), want) {
			t.Errorf("%s does not end in%s", file, want)
		}
	}
}

// shippedYAML are the packs and the rounds of the examples, by their full paths.
func shippedYAML(t *testing.T) (files []string) {
	for _, pattern := range []string{"criteria/*/*.yaml", "examples/*/*.yaml", "examples/*/pack/*.yaml"} {
		found, err := filepath.Glob(filepath.Join("../..", pattern))
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range found {
			full, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, full)
		}
	}
	return files
}

// languageServer speaks JSON-RPC on its standard input and output.
type languageServer struct {
	t   *testing.T
	in  io.Writer
	out chan message
	id  int
}

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
}

func startServer(t *testing.T, program string) *languageServer {
	cmd := exec.Command(program, "--stdio")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); cmd.Process.Kill(); cmd.Wait() })
	s := &languageServer{t: t, in: in, out: make(chan message, 100)}
	go s.listen(bufio.NewReader(out))
	s.ask("initialize", `{"capabilities": {}, "rootUri": null}`)
	s.tell("initialized", `{}`)
	return s
}

func (s *languageServer) listen(out *bufio.Reader) {
	defer close(s.out)
	for {
		head, err := textproto.NewReader(out).ReadMIMEHeader()
		size, _ := strconv.Atoi(head.Get("Content-Length"))
		body := make([]byte, size)
		if _, failed := io.ReadFull(out, body); err != nil || failed != nil {
			return
		}
		var m message
		if json.Unmarshal(body, &m) == nil {
			s.out <- m
		}
	}
}

func (s *languageServer) send(fields string) {
	body := `{"jsonrpc": "2.0", ` + fields + `}`
	if _, err := fmt.Fprintf(s.in, "Content-Length: %d\r\n\r\n%s", len(body), body); err != nil {
		s.t.Fatal(err)
	}
}

func (s *languageServer) tell(method, params string) {
	s.send(fmt.Sprintf(`"method": %q, "params": %s`, method, params))
}

func (s *languageServer) ask(method, params string) json.RawMessage {
	s.id++
	s.send(fmt.Sprintf(`"id": %d, "method": %q, "params": %s`, s.id, method, params))
	return s.wait(func(m message) bool { return m.Method == "" && string(m.ID) == strconv.Itoa(s.id) }).Result
}

// wait answers what the server asks with nothing, until what is wanted comes.
func (s *languageServer) wait(wanted func(message) bool) message {
	timeout := time.After(time.Minute)
	for {
		select {
		case m, ok := <-s.out:
			switch {
			case !ok:
				s.t.Fatal("the server has ended")
			case wanted(m):
				return m
			case m.Method == "workspace/configuration":
				s.send(fmt.Sprintf(
					`"id": %s, "result": [{"schemaStore": {"enable": false}}, null, null, null, null]`, m.ID))
			case m.Method != "" && len(m.ID) > 0:
				s.send(fmt.Sprintf(`"id": %s, "result": null`, m.ID))
			}
		case <-timeout:
			s.t.Fatal("the server does not answer")
		}
	}
}

func uri(file string) string { return "file://" + filepath.ToSlash(file) }

// open are the messages on a file with this content.
func (s *languageServer) open(file, content string) (messages []string) {
	text, err := json.Marshal(content)
	if err != nil {
		s.t.Fatal(err)
	}
	s.tell("textDocument/didOpen",
		fmt.Sprintf(`{"textDocument": {"uri": %q, "languageId": "yaml", "version": 1, "text": %s}}`, uri(file), text))
	var said struct {
		URI         string
		Diagnostics []struct{ Message string }
	}
	s.wait(func(m message) bool {
		return m.Method == "textDocument/publishDiagnostics" && json.Unmarshal(m.Params, &said) == nil &&
			said.URI == uri(file)
	})
	for _, d := range said.Diagnostics {
		messages = append(messages, d.Message)
	}
	return messages
}

// hover is what the server says on the first letter of a line.
func (s *languageServer) hover(file string, line int) string {
	s.open(file, string(read(s.t, file)))
	return string(s.ask("textDocument/hover",
		fmt.Sprintf(`{"textDocument": {"uri": %q}, "position": {"line": %d, "character": 1}}`, uri(file), line)))
}
