package store

import (
	"gorm.io/gorm"

	"reifekompass/assessment"
)

// jurorRow is a member of the jury; the number is its place in the order in
// which they joined.
type jurorRow struct {
	RoundID   string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Number    int64
	Name      string
	Agency    string
	Email     string
	Recipient string
	Signer    []byte
	Left      bool
	Digest    []byte
}

// TableName names the table for GORM.
func (jurorRow) TableName() string { return "jurors" }

func (r *jurorRow) sum() []byte {
	return digest("juror/1", r.RoundID, r.ID, number(r.Number), r.Name, r.Agency, r.Email, r.Recipient, string(r.Signer), truth(r.Left))
}

func (r *jurorRow) stored() []byte { return r.Digest }

func newJurorRow(round string, place int64, j *assessment.Juror) jurorRow {
	row := jurorRow{
		RoundID: round, ID: string(j.ID), Number: place, Name: j.Name, Agency: j.Agency, Email: j.Email,
		Recipient: j.Recipient, Signer: j.Signer[:], Left: j.Left,
	}
	row.Digest = row.sum()
	return row
}

func (r *jurorRow) juror() assessment.Juror {
	return assessment.Juror{
		ID: assessment.JurorID(r.ID), Name: r.Name, Agency: r.Agency, Email: r.Email,
		Recipient: r.Recipient, Signer: assessment.SignerID(r.Signer), Left: r.Left,
	}
}

func readJurors(tx *gorm.DB, round *assessment.Round) error {
	var rows []jurorRow
	if err := tx.Order("number").Find(&rows).Error; err != nil {
		return err
	}
	for i := range rows {
		if err := intact(&rows[i], "juror of "+round.ID); err != nil {
			return err
		}
		round.Jurors = append(round.Jurors, rows[i].juror())
	}
	return nil
}

// declarationRow is what a juror said about an applicant before seeing
// anything of it.
type declarationRow struct {
	RoundID string `gorm:"primaryKey"`
	Juror   string `gorm:"primaryKey"`
	Series  string `gorm:"primaryKey"`
	Kind    string
	Reason  string
	MadeAt  int64
	Digest  []byte
}

// TableName names the table for GORM.
func (declarationRow) TableName() string { return "declarations" }

func (r *declarationRow) sum() []byte {
	return digest("declaration/1", r.RoundID, r.Juror, r.Series, r.Kind, r.Reason, number(r.MadeAt))
}

func (r *declarationRow) stored() []byte { return r.Digest }

func newDeclarationRow(round string, d *assessment.Declaration) declarationRow {
	row := declarationRow{
		RoundID: round, Juror: string(d.Juror), Series: d.Series, Kind: string(d.Kind), Reason: d.Reason, MadeAt: toMillis(d.Made),
	}
	row.Digest = row.sum()
	return row
}

func (r *declarationRow) declaration() assessment.Declaration {
	return assessment.Declaration{
		Juror: assessment.JurorID(r.Juror), Series: r.Series, Kind: assessment.ConflictKind(r.Kind), Reason: r.Reason, Made: fromMillis(r.MadeAt),
	}
}

func readDeclarations(tx *gorm.DB, round *assessment.Round) error {
	var rows []declarationRow
	if err := tx.Order("juror, series").Find(&rows).Error; err != nil {
		return err
	}
	for i := range rows {
		if err := intact(&rows[i], "declaration in "+round.ID); err != nil {
			return err
		}
		round.Declared = append(round.Declared, rows[i].declaration())
	}
	byJuror(round.Jurors, round.Declared, func(d *assessment.Declaration) assessment.JurorID { return d.Juror })
	return nil
}
