package scoring

import "reifekompass/assessment"

// Parameters are the numbers of the model of potential and utility that a
// call may set. Reports print them. Weights are thousandths and not negative;
// only their proportions count, so that every result stays within 0 to 100.
type Parameters struct {
	HoursPerFTE int64             // working hours of one full-time equivalent per year
	FullShare   assessment.Weight // share of all hours from which a process has the full time driver

	Time, Breaks, Units, Benefit assessment.Weight // the drivers of the potential

	Potential, Transferability, Ease assessment.Weight // the parts of the utility
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

// Driver is what makes up the potential of a process. It is also the index of
// its part in Potential.Parts.
type Driver int

// The drivers.
const (
	DriverTime    Driver = iota // h: working time of all cases in a year
	DriverBreaks                // m: media breaks per case
	DriverUnits                 // k: units involved
	DriverBenefit               // n: benefit for companies
)

const driverCount = 4

// Drivers lists the drivers in the order of the formula, which is that of the
// pictures.
func Drivers() [driverCount]Driver {
	return [...]Driver{DriverTime, DriverBreaks, DriverUnits, DriverBenefit}
}

// Weight returns the weight of the driver in thousandths, 0 for one that
// there is not.
func (p Parameters) Weight(d Driver) assessment.Weight {
	switch d {
	case DriverTime:
		return p.Time
	case DriverBreaks:
		return p.Breaks
	case DriverUnits:
		return p.Units
	case DriverBenefit:
		return p.Benefit
	default:
		return 0
	}
}

// weights lists the weights of the drivers.
func (p Parameters) weights() [driverCount]int64 {
	var weights [driverCount]int64
	for i, d := range Drivers() {
		weights[i] = int64(p.Weight(d))
	}
	return weights
}
