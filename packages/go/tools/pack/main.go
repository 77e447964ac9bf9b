// Command pack writes a Go module in the form of a module proxy, which `go get` reads from a folder, or as an archive
// to unpack beside a project.
//
//	pack <folder of the module> <version> <folder to write to>
package main

import (
	"archive/tar"
	"compress/gzip"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"time"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	modzip "golang.org/x/mod/zip"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: pack <folder of the module> <version> <folder to write to>")
		os.Exit(2)
	}
	if err := pack(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func pack(folder, version, target string) error {
	file, err := os.ReadFile(filepath.Join(folder, "go.mod"))
	if err != nil {
		return err
	}
	name := modfile.ModulePath(file)
	if err := os.MkdirAll(target, 0o755); err != nil {
		return err
	}
	if module.CheckPath(name) != nil {
		// A name without a host is none that a proxy could serve.
		return writePlain(folder, name, filepath.Join(target, fmt.Sprintf("%s-%s.tar.gz", name, version)))
	}
	return writeProxy(folder, module.Version{Path: name, Version: version}, file, target)
}

// writePlain packs the files that a published module would have, beneath a folder.
func writePlain(folder, name, target string) (err error) {
	files, err := modzip.CheckDir(folder)
	if err != nil {
		return err
	}
	out, err := os.Create(target)
	if err != nil {
		return err
	}
	defer func() {
		if closed := out.Close(); err == nil {
			err = closed
		}
	}()
	compressed := gzip.NewWriter(out)
	archive := tar.NewWriter(compressed)
	for _, file := range files.Valid {
		within, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		if err := add(archive, file, path.Join(name, filepath.ToSlash(within))); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	return compressed.Close()
}

func add(archive *tar.Writer, file, name string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := archive.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(text))}); err != nil {
		return err
	}
	_, err = archive.Write(text)
	return err
}

// writeProxy writes the four files that a module proxy serves of a version.
func writeProxy(folder string, version module.Version, modFile []byte, target string) (err error) {
	escaped, err := module.EscapePath(version.Path)
	if err != nil {
		return err
	}
	versions := filepath.Join(target, filepath.FromSlash(escaped), "@v")
	if err := os.MkdirAll(versions, 0o755); err != nil {
		return err
	}
	info := fmt.Sprintf(`{"Version":%q,"Time":%q}`, version.Version, time.Unix(0, 0).UTC().Format(time.RFC3339))
	for name, text := range map[string][]byte{
		"list":                    []byte(version.Version + "\n"),
		version.Version + ".info": []byte(info),
		version.Version + ".mod":  modFile,
	} {
		if err := os.WriteFile(filepath.Join(versions, name), text, 0o644); err != nil {
			return err
		}
	}
	out, err := os.Create(filepath.Join(versions, version.Version+".zip"))
	if err != nil {
		return err
	}
	defer func() {
		if closed := out.Close(); err == nil {
			err = closed
		}
	}()
	return modzip.CreateFromDir(out, version, folder)
}
