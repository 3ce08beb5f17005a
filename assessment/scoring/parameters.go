package scoring

import "reifekompass/assessment"

// Parameters are the numbers of the model that a call may set.
type Parameters = assessment.Parameters

// DefaultParameters returns the parameters of DOMAIN, section 4.
func DefaultParameters() Parameters { return assessment.DefaultParameters() }

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

// weightOf returns the weight of the driver in thousandths, 0 for one that
// there is not.
func weightOf(p Parameters, d Driver) assessment.Weight {
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

// weightsOf lists the weights of the drivers.
func weightsOf(p Parameters) [driverCount]int64 {
	var weights [driverCount]int64
	for i, d := range Drivers() {
		weights[i] = int64(weightOf(p, d))
	}
	return weights
}
