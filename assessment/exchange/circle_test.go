package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/transfer"
)

// circleFile is what testdata/circle.json says.
func circleFile() exchange.CircleFile {
	return exchange.CircleFile{
		Circle: transfer.Circle{
			Basis: transfer.KindAndSize, Trait: transfer.Trait{Kind: assessment.KindDistrict, Size: assessment.Size100k500k}, Members: 7,
			Values: map[assessment.DimensionID]transfer.CircleValue{
				"A": {Mean: 45, Half: transfer.Band{Low: 30, High: 60}}, "E": {Mean: 0, Half: transfer.Band{Low: 0, High: 5}},
			},
		},
		Call: "wf-digital-2026-k3f9", CallTitle: "WF digital", Office: "Programmstelle Mittelau", Series: strings.Repeat("0a", 16),
		Made: time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC), CatalogueID: "wf", CatalogueVersion: "1.0", Fictional: true,
	}
}

func circleOrder() []assessment.DimensionID { return []assessment.DimensionID{"A", "B", "E"} }

func writeCircle(tb testing.TB, c exchange.CircleFile) string {
	tb.Helper()
	var file bytes.Buffer
	if err := exchange.WriteCircle(&file, &c, circleOrder()); err != nil {
		tb.Fatal(err)
	}
	return file.String()
}

func TestCircleIsReadForEver(t *testing.T) {
	file := golden(t, "circle.json")
	got, err := exchange.ReadCircle(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(circleFile(), got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(file, writeCircle(t, circleFile())); diff != "" {
		t.Error(diff)
	}
	if kind := exchange.Recognize([]byte(file)); kind != exchange.KindCircle {
		t.Errorf("it looks like %q", kind)
	}
}

func TestEveryKindOfCircleComesBack(t *testing.T) {
	for _, c := range []transfer.Circle{
		{Basis: transfer.SameKind, Trait: transfer.Trait{Kind: assessment.KindCity}, Members: 5},
		{Basis: transfer.Everybody, Members: 13},
	} {
		file := circleFile()
		c.Values = file.Circle.Values
		file.Circle = c
		got, err := exchange.ReadCircle(strings.NewReader(writeCircle(t, file)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(file, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestWrongCirclesAreRefused(t *testing.T) {
	good := golden(t, "circle.json")
	for name, c := range map[string]struct{ from, to, key string }{
		"another format":     {exchange.CircleFormat, "reifekompass-answers", "exchange.file.other"},
		"a later version":    {`"version": 1`, `"version": 2`, "exchange.file.newer"},
		"four members":       {`"members": 7`, `"members": 4`, "exchange.range"},
		"a group of nothing": {`"basis": "kind_and_size"`, `"basis": "friends"`, "exchange.choice"},
		"no basis":           {`"basis": "kind_and_size",`, ``, "exchange.missing"},
		"kind without size":  {`"basis": "kind_and_size"`, `"basis": "kind"`, "exchange.circle.group"},
		"all of a kind":      {`"basis": "kind_and_size"`, `"basis": "all"`, "exchange.circle.group"},
		"an exact mean":      {`"mean": 45`, `"mean": 46`, "exchange.release.step"},
		"upside down":        {`"low": 30`, `"low": 65`, "exchange.release.order"},
		"twice":              {`"id": "E"`, `"id": "A"`, "exchange.entry_twice"},
		"an own value":       {`"mean": 45`, `"own": 12, "mean": 45`, "exchange.key_unknown"},
		"no series":          {`"series": "0a`, `"series": "xa`, "exchange.file.digits"},
		"no call":            {`"id": "wf-digital-2026-k3f9"`, `"id": "Ü"`, "exchange.call.id"},
		"too long":           {"WF digital", strings.Repeat("x", exchange.MaxCircleSize), "exchange.size"},
		"cut off":            {"}\n", "", "exchange.syntax"},
	} {
		if !strings.Contains(good, c.from) {
			t.Fatalf("%s: the file has no %s", name, c.from)
		}
		got, err := exchange.ReadCircle(strings.NewReader(strings.Replace(good, c.from, c.to, 1)))
		if p, ok := errors.AsType[*exchange.ProblemError](err); !ok || p.Key != c.key || got.Circle.Says() {
			t.Errorf("%s: got %v, want %s", name, err, c.key)
		}
	}
}

func TestACircleThatSaysNothingIsNotWritten(t *testing.T) {
	c := circleFile()
	c.Circle.Values = nil
	var file bytes.Buffer
	if err := exchange.WriteCircle(&file, &c, circleOrder()); err == nil || file.Len() > 0 {
		t.Errorf("wrote %q", file.String())
	}
}

func FuzzReadCircle(f *testing.F) {
	f.Add([]byte(golden(f, "circle.json")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := exchange.ReadCircle(bytes.NewReader(raw))
		if err != nil {
			return
		}
		order := make([]assessment.DimensionID, 0, len(c.Circle.Values))
		for id := range c.Circle.Values {
			order = append(order, id)
		}
		var file bytes.Buffer
		if err := exchange.WriteCircle(&file, &c, order); err != nil {
			t.Fatalf("read but not written: %v", err)
		}
		again, err := exchange.ReadCircle(&file)
		if err != nil || !cmp.Equal(c, again) {
			t.Fatalf("%v: %s", err, cmp.Diff(c, again))
		}
	})
}
