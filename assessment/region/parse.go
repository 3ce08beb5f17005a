package region

import (
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// Parse reads the tables of municipalities, districts, and the economic regions
// that districts belong to: UTF-8, fields separated by semicolons, a header
// line. A district that belongs to several regions, or did, has a line for
// each, with the first and the last day; empty: without a beginning, without
// an end. The tables must agree with each other. The error is a *RowError
// unless reading itself fails.
func Parse(municipalities, districts, regions io.Reader) (*Table, error) {
	p := parser{table: newTable()}
	if err := p.parse(tables{municipalities, districts, regions}); err != nil {
		return nil, err
	}
	p.table.nameRegions()
	return p.table, nil
}

// tables are those that belong together.
type tables struct{ municipalities, districts, regions io.Reader }

// The folders of the embedded files that Load reads.
const (
	realPrefix      = "regions/nrw_"
	fictionalPrefix = "samples/"
)

// Load reads the tables of North Rhine-Westphalia and of the fictional places
// of the samples from the embedded files.
func Load(files fs.FS) (*Table, error) {
	p := parser{table: newTable()}
	if err := p.load(files, realPrefix); err != nil {
		return nil, err
	}
	p.fictional = true
	if err := p.load(files, fictionalPrefix); err != nil {
		return nil, err
	}
	p.table.nameRegions()
	return p.table, nil
}

// parser fills a table from one or more pairs of tables.
type parser struct {
	table     *Table
	fictional bool
	districts map[assessment.AGS]*district // of the pair that is being read
}

// district is a row of the table of districts.
type district struct {
	row     row
	place   Place
	city    bool // its own only municipality
	members int  // municipalities found
	want    int  // municipalities announced
}

func (p *parser) load(files fs.FS, prefix string) error {
	var t tables
	for name, into := range map[string]*io.Reader{"gemeinden.csv": &t.municipalities, "kreise.csv": &t.districts, "regionen.csv": &t.regions} {
		file, err := files.Open(prefix + name)
		if err != nil {
			return fmt.Errorf("places: %w", err)
		}
		defer func() { _ = file.Close() }() // was only read
		*into = file
	}
	if err := p.parse(t); err != nil {
		return fmt.Errorf("places of %s*: %w", prefix, err)
	}
	return nil
}

func (p *parser) parse(t tables) error {
	order, err := p.parseDistricts(t.districts)
	if err != nil {
		return err
	}
	if err := p.parseMunicipalities(t.municipalities); err != nil {
		return err
	}
	for _, d := range order {
		if d.members != d.want {
			return d.row.wrong("anzahl_gemeinden is %d, but the table of municipalities has %d", d.want, d.members)
		}
	}
	return p.table.readMemberships(t.regions)
}

func (p *parser) parseDistricts(from io.Reader) ([]*district, error) {
	header := []string{"ags5", "name", "typ", "regierungsbezirk", "anzahl_gemeinden"}
	found, err := rows("districts", from, header)
	if err != nil {
		return nil, err
	}
	p.districts = make(map[assessment.AGS]*district, len(found))
	order := make([]*district, 0, len(found))
	for _, r := range found {
		d, err := p.district(r)
		if err != nil {
			return nil, err
		}
		if _, taken := p.districts[d.place.AGS]; taken {
			return nil, r.wrong("ags5 %s stands in a line above already", d.place.AGS)
		}
		p.districts[d.place.AGS] = d
		order = append(order, d)
		if d.city {
			continue // becomes a place with its municipality
		}
		if err := p.table.add(d.place); err != nil {
			return nil, r.wrong("%v", err)
		}
	}
	return order, nil
}

func (p *parser) district(r row) (*district, error) {
	key, name, kind, government, count := r.fields[0], r.fields[1], r.fields[2], r.fields[3], r.fields[4]
	d := &district{row: r, place: Place{
		AGS: assessment.AGS(key), Name: name, District: name, DistrictAGS: assessment.AGS(key),
		Government: government, Kind: assessment.KindDistrict, Fictional: p.fictional,
	}}
	if !isKey(key, districtDigits) {
		return nil, r.wrong("ags5 %q is not five digits", key)
	}
	switch kind {
	case "Kreis", "Kreis (Städteregion)":
	case "kreisfreie Stadt":
		d.city = true
	default:
		return nil, r.wrong("typ %q is none of Kreis, Kreis (Städteregion), kreisfreie Stadt", kind)
	}
	var err error
	if d.want, err = strconv.Atoi(count); err != nil || d.want < 0 {
		return nil, r.wrong("anzahl_gemeinden %q is not a number", count)
	}
	return d, nil
}

func (p *parser) parseMunicipalities(from io.Reader) error {
	header := []string{"ags8", "gemeinde", "ags5", "kreis", "status"}
	found, err := rows("municipalities", from, header)
	if err != nil {
		return err
	}
	for _, r := range found {
		if err := p.municipality(r); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) municipality(r row) error {
	key, name, districtKey, districtName := r.fields[0], r.fields[1], r.fields[2], r.fields[3]
	if !isKey(key, municipalityDigits) {
		return r.wrong("ags8 %q is not eight digits", key)
	}
	d, ok := p.districts[assessment.AGS(districtKey)]
	switch {
	case !ok:
		return r.wrong("ags5 %q is not in the table of districts", districtKey)
	case !strings.HasPrefix(key, districtKey):
		return r.wrong("ags8 %s does not begin with ags5 %s", key, districtKey)
	case districtName != d.place.Name:
		return r.wrong("kreis is %q, but the table of districts calls %s %q", districtName, districtKey, d.place.Name)
	}
	place := d.place
	place.AGS, place.Name = assessment.AGS(key), name
	kind, err := d.kindOfMember(r)
	if err != nil {
		return err
	}
	place.Kind = kind
	d.members++
	if err := p.table.add(place, d.memberKeys()...); err != nil {
		return r.wrong("%v", err)
	}
	return nil
}

// kindOfMember checks that a municipality's status fits its district.
func (d *district) kindOfMember(r row) (assessment.Kind, error) {
	switch status := r.fields[4]; {
	case status == "kreisfrei" && d.city:
		return assessment.KindCity, nil
	case (status == "kreisangehörig" || status == "regionsangehörig") && !d.city:
		return assessment.KindMunicipality, nil
	default:
		return "", r.wrong("status %q does not fit typ %q of the district; write kreisfrei, kreisangehörig or regionsangehörig",
			status, d.row.fields[2])
	}
}

// memberKeys are the further keys a municipality of the district is found by.
func (d *district) memberKeys() []assessment.AGS {
	if d.city {
		return []assessment.AGS{d.place.AGS}
	}
	return nil
}
