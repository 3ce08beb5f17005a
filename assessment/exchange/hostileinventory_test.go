package exchange_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
)

// allRefusals are the refusals of both files of testdata.
func allRefusals(tb testing.TB) []refusal {
	tb.Helper()
	return slices.Concat(refusals(), inventoryRefusals(tb))
}

// inventoryRefusals are files made of testdata/v1.1.json.
func inventoryRefusals(tb testing.TB) []refusal {
	tb.Helper()
	broken := inventoryProblems()
	for i := range broken {
		good := version11(tb)
		if !strings.Contains(good, broken[i].old) {
			tb.Fatalf("%q is not in the good file", broken[i].old)
		}
		broken[i].old, broken[i].new = "", strings.Replace(good, broken[i].old, broken[i].new, 1)
	}
	return broken
}

func inventoryProblems() []refusal {
	return slices.Concat(brokenLists(), brokenValues(), brokenReferences())
}

func brokenLists() []refusal {
	return []refusal{
		{"list for the inventory", `"inventory": {`, `"inventory": [], "other": {`, "exchange.want_object", "inventory", 63},
		{"nothing for the inventory", `"inventory": {`, `"inventory": null, "other": {`, "exchange.want_object", "inventory", 63},
		{"unknown list", `"channels": [`, `"chanels": [`, "exchange.key_unknown", "inventory.chanels", 128},
		{"object for a list", `"processes": [`, `"processes": {}, "others": [`, "exchange.want_list", "inventory.processes", 64},
		{"list for the service", `"service": {`, `"service": [], "other": {`, "exchange.want_object", "inventory.service", 161},
		{"text for an entry", `"processes": [`, `"processes": ["P01",`, "exchange.want_object", "inventory.processes[0]", 64},
		{"unknown attribute", `"minutes"`, `"minuten"`, "exchange.key_unknown", "inventory.processes[0].minuten", 70},
		{"unknown attribute of the service", `"languages"`, `"language"`, "exchange.key_unknown", "inventory.service.language", 167},
		{"id of the service", `"languages"`, `"id": "service", "languages"`, "exchange.key_unknown", "inventory.service.id", 167},
		{"no id", `"id": "X01"`, `"name": "x"`, "exchange.missing", "inventory.processes[1].id", 93},
		{"number for an id", `"id": "X01"`, `"id": 1`, "exchange.want_text", "inventory.processes[1].id", 94},
		{"id with a blank", `"id": "X01"`, `"id": "X 1"`, "exchange.entry_id", "inventory.processes[1].id", 94},
		{"id with markup", `"id": "X01"`, `"id": "<b>"`, "exchange.entry_id", "inventory.processes[1].id", 94},
		{"id too long", `"id": "X01"`, `"id": "` + strings.Repeat("X", 61) + `"`, "exchange.entry_id", "inventory.processes[1].id", 94},
		{"id twice", `"id": "X01"`, `"id": "P04"`, "exchange.entry_twice", "inventory.processes[1].id", 94},
		{"vision twice", `"id": "J10"`, `"id": "J1"`, "exchange.entry_twice", "inventory.visions[1].id", 209},
		{"too many entries", `"channels": [`, `"channels": [` + manyEntries(assessment.MaxEntries), "exchange.many", "inventory.channels", 128},
	}
}

func manyEntries(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"K%d"},`, i)
	}
	return b.String()
}

func brokenValues() []refusal {
	const process, system, measure = "inventory.processes[0].", "inventory.systems[0].", "inventory.measures[0]."
	return []refusal{
		{"number without quotes", `"240"`, `240`, "exchange.number", process + "cases", 68},
		{"nothing for a number", `"240"`, `null`, "exchange.number", process + "cases", 68},
		{"empty number", `"240"`, `""`, "exchange.number", process + "cases", 68},
		{"German number", `"240"`, `"1.200,5"`, "exchange.number", process + "cases", 68},
		{"three decimals", `"240"`, `"1.200"`, "exchange.number", process + "cases", 68},
		{"nothing behind the point", `"240"`, `"240."`, "exchange.number", process + "cases", 68},
		{"nothing before the point", `"240"`, `".5"`, "exchange.number", process + "cases", 68},
		{"number with a unit", `"240"`, `"240 h"`, "exchange.number", process + "cases", 68},
		{"two signs", `"240"`, `"--2"`, "exchange.number", process + "cases", 68},
		{"sign alone", `"240"`, `"-"`, "exchange.number", process + "cases", 68},
		{"power", `"240"`, `"1e3"`, "exchange.number", process + "cases", 68},
		{"no number", `"240"`, `"NaN"`, "exchange.number", process + "cases", 68},
		{"digits of another script", `"240"`, `"٢٤٠"`, "exchange.number", process + "cases", 68},
		{"number beyond all measure", `"240"`, `"` + strings.Repeat("9", 60_000) + `"`, "exchange.number", process + "cases", 68},
		{"below the range", `"240"`, `"-1"`, "exchange.range", process + "cases", 68},
		{"above the range", `"240"`, `"10000000.01"`, "exchange.range", process + "cases", 68},
		{"no unit involved", `"units": "4"`, `"units": "0"`, "exchange.range", process + "units", 76},
		{"level 5 of a process", `"current": 0,
        "target": 3,
        "benefit"`, `"current": 5, "benefit"`, "exchange.range", process + "current", 78},
		{"text for a level", `"benefit": 4`, `"benefit": "4"`, "exchange.want_whole", process + "benefit", 80},
		{"half a level", `"benefit": 4`, `"benefit": 2.5`, "exchange.want_whole", process + "benefit", 80},
		{"origin", `"cases_origin": "system"`, `"cases_origin": "guessed"`, "exchange.choice", process + "cases_origin", 69},
		{"level above its model", `"ozg_level": "2"`, `"ozg_level": "5"`, "exchange.range", process + "ozg_level", 88},
		{"half a level of the model", `"ozg_level": "2"`, `"ozg_level": "1.5"`, "exchange.range", process + "ozg_level", 88},
		{"level above every model", `"ozg_level": "2"`, `"ozg_level": "8"`, "exchange.range", process + "ozg_level", 88},
		{"remark too long", "Zweimal", strings.Repeat("x", 10_001), "exchange.long", process + "remark", 91},
		{"type of a system", `"crm"`, `"abacus"`, "exchange.choice", system + "type", 101},
		{"year of a system", `"since": 2019`, `"since": 0`, "exchange.range", system + "since", 105},
		{"German month", `"2027-06"`, `"06/2027"`, "exchange.month", system + "contract_end", 106},
		{"month 13", `"2027-06"`, `"2027-13"`, "exchange.month", system + "contract_end", 106},
		{"month without a zero", `"2027-06"`, `"2027-6"`, "exchange.month", system + "contract_end", 106},
		{"empty month", `"2027-06"`, `""`, "exchange.month", system + "contract_end", 106},
		{"month of long ago", `"2027-06"`, `"1027-06"`, "exchange.month", system + "contract_end", 106},
		{"number for a month", `"2027-06"`, `202706`, "exchange.want_text", system + "contract_end", 106},
		{"vision too long", "Andere können", strings.Repeat("x", 2001), "exchange.long", "inventory.visions[0].text", 206},
		{"question of a measure", `"question": "C1",
        "process"`, `"question": "c1", "process"`, "exchange.question", measure + "question", 180},
		{"phase", `"concept"`, `"dream"`, "exchange.choice", measure + "phase", 184},
	}
}

func brokenReferences() []refusal {
	const process, link, measure = "inventory.processes[0].", "inventory.interfaces[0].", "inventory.measures[0]."
	return []refusal{
		{"text for references", `"systems": [
          "S01",
          "S02"
        ]`, `"systems": "S01 S02"`, "exchange.want_list", process + "systems", 83},
		{"object among references", `"systems": [
          "S01"`, `"systems": [{}`, "exchange.want_text", process + "systems[0]", 83},
		{"blank in a reference", `          "S01",`, `          "S01 S02",`, "exchange.entry_id", process + "systems[0]", 84},
		{"empty reference", `"from": "S01"`, `"from": ""`, "exchange.missing", link + "from", 122},
		{"reference of an odd form", `"from": "S01"`, `"from": "S/1"`, "exchange.entry_id", link + "from", 122},
		{"too many references", `          "S01",`, manyReferences(), "exchange.long", process + "systems", 83},
		{"no such system", `          "S02"`, `          "S03"`, "exchange.reference", process + "systems", 83},
		{"no such end of an interface", `"to": "S02"`, `"to": "P04"`, "exchange.reference", link + "to", 123},
		{"no such process", `"process": "P04",
        "ozg_model"`, `"process": "P05", "ozg_model"`, "exchange.reference", "inventory.online_services[0].process", 154},
		{"no such measure", `"M02"
        ]`, `"M03"]`, "exchange.reference", measure + "requires", 195},
		{"itself", `"M02"
        ]`, `"M01"]`, "exchange.reference_self", measure + "requires", 195},
	}
}

func manyReferences() string {
	var b strings.Builder
	for i := range 300 {
		fmt.Fprintf(&b, `"S%058d",`, i)
	}
	return b.String()
}
