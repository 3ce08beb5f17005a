package desk

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/assets"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Input gathers what the papers about a release of this office say: the
// release as it was given out, its group, and beside it what the applicants of
// its call agreed to share. The error is assessment.ErrNotFound for a release
// that is not here.
func (p *TransferPapers) Input(ctx context.Context, id string) (reports.TransferInput, error) {
	kept, err := p.Office.Find(ctx, id)
	if err != nil {
		return reports.TransferInput{}, err
	}
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	if err != nil {
		return reports.TransferInput{}, err
	}
	group := make([]assessment.Fingerprint, len(kept.Members))
	for i := range kept.Members {
		group[i] = kept.Members[i].Print
	}
	picture, err := p.Learning.LearnAmong(ctx, kept.Call, group)
	if err != nil {
		return reports.TransferInput{}, err
	}
	in := reports.TransferInput{
		Release: &file.Release, Catalogue: picture.Catalogue, Title: file.Title, Office: picture.Call.Call.Office, Print: file.Print.String(), Fictional: file.Fictional,
		Participants: participantsOf(&kept), Solutions: sharedOf(picture), Names: namedOf(picture),
	}
	for _, m := range picture.PublicMatches() {
		in.Partners = append(in.Partners, m.Match)
	}
	in.Tiles, err = p.tiles(file.Fictional)
	return in, err
}

// tiles are those of the map on which the members stand.
func (p *TransferPapers) tiles(fictional bool) ([]region.Tile, error) {
	if fictional {
		return region.LoadSampleTiles(assets.Files, p.Desk.Places)
	}
	return region.LoadTiles(assets.Files, p.Desk.Places)
}

// participantsOf are the members of a release: who takes part is public.
func participantsOf(kept *assessment.FrozenRelease) []reports.Participant {
	list := make([]reports.Participant, len(kept.Members))
	for i := range kept.Members {
		m := &kept.Members[i]
		list[i] = reports.Participant{Name: m.Agency, District: m.AGS[:min(len(m.AGS), districtDigits)]}
	}
	return list
}

// districtDigits is how many digits of an official key name the district.
const districtDigits = 5

// sharedOf are the solutions that applicants released.
func sharedOf(p *learning.Picture) []reports.SharedSolution {
	list := make([]reports.SharedSolution, len(p.Solutions))
	for i := range p.Solutions {
		s := &p.Solutions[i]
		list[i] = reports.SharedSolution{
			Solution: s.Solution, Owner: s.Agency, District: s.District, System: s.Product, OwnProcess: s.Own, Reach: s.Reach, Measured: s.Measured,
		}
	}
	return list
}

// namedOf are the names of those who agreed to be named as partners.
func namedOf(p *learning.Picture) map[transfer.MemberID]string {
	names := map[transfer.MemberID]string{}
	for i := range p.Participants {
		if of := &p.Participants[i]; of.Named().Given() {
			names[of.ID()] = of.Agency.Name
		}
	}
	return names
}

// Transfer makes the transfer report about a release of this office.
func (p *TransferPapers) Transfer(ctx context.Context, id string, o reports.Options) (document.Document, error) {
	in, err := p.Input(ctx, id)
	if err != nil {
		return document.Document{}, err
	}
	return p.Report(ctx, in, o)
}

// WriteDataOf writes the open data of a release of this office in the form
// that the ending of the path asks for; see WriteData.
func (p *TransferPapers) WriteDataOf(ctx context.Context, id, path string, o reports.Options) error {
	in, err := p.Input(ctx, id)
	if err != nil {
		return err
	}
	return p.WriteData(ctx, in, DataForm(strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))), path, o)
}

// NewTransferPapers returns the papers about the releases of an office.
func NewTransferPapers(d *Desk, office *release.Office, learn *learning.Office) *TransferPapers {
	return &TransferPapers{Desk: d, Office: office, Learning: learn}
}
