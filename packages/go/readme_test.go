package casemanagement_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var spaces = regexp.MustCompile(`\s+`)

func TestEveryBlockOfGoInTheReadmeIsPartOfAnExampleThatRuns(t *testing.T) {
	t.Parallel()
	read := func(name string) string {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	examples := spaces.ReplaceAllString(read("example_test.go"), " ")
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(read("README.md"), -1)
	if len(blocks) == 0 {
		t.Fatal("the README has no Go")
	}
	for _, block := range blocks {
		if !strings.Contains(examples, strings.TrimSpace(spaces.ReplaceAllString(block[1], " "))) {
			t.Errorf("no example has\n%s", block[1])
		}
	}
}
