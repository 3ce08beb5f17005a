package assessment

// Parameters are the numbers of the model of potential and utility that a
// call may set. Reports print them. Weights are thousandths and not negative;
// only their proportions count, so that every result stays within 0 to 100.
type Parameters struct {
	HoursPerFTE int64  // working hours of one full-time equivalent per year
	FullShare   Weight // share of all hours from which a process has the full time driver

	Time, Breaks, Units, Benefit Weight // the drivers of the potential

	Potential, Transferability, Ease Weight // the parts of the utility
}

// DefaultParameters returns the parameters of DOMAIN, section 4: 1600 hours,
// the full time driver from 10 % of all hours, drivers 0.35, 0.25, 0.15 and
// 0.25, utility 0.6, 0.2 and 0.2.
func DefaultParameters() Parameters {
	return Parameters{
		HoursPerFTE: 1600, FullShare: 100,
		Time: 350, Breaks: 250, Units: 150, Benefit: 250,
		Potential: 600, Transferability: 200, Ease: 200,
	}
}

// Limits of the parameters.
const (
	MaxHoursPerFTE int64  = 3000
	MaxWeight      Weight = 1000 * UnitWeight
)
