package release_test

import (
	"bytes"
	"context"
	"slices"

	"reifekompass/assessment"
)

// memory keeps releases, and what arrived for a call, in memory.
type memory struct {
	call     assessment.CallRecord
	round    *assessment.Round
	received []assessment.Received
	payloads map[assessment.Fingerprint][]byte
	seed     []byte
	frozen   []assessment.FrozenRelease
	loaded   []assessment.LoadedRelease
}

func (m *memory) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	if id != m.call.Call.ID {
		return assessment.CallRecord{}, assessment.ErrNotFound
	}
	return m.call, nil
}

func (m *memory) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return slices.Clone(m.received), nil
}

func (m *memory) ReceivedPayload(_ context.Context, print assessment.Fingerprint) ([]byte, error) {
	payload, there := m.payloads[print]
	if !there {
		return nil, assessment.ErrNotFound
	}
	return payload, nil
}

func (m *memory) Round(context.Context, assessment.CallID) (assessment.Round, error) {
	if m.round == nil {
		return assessment.Round{}, assessment.ErrNotFound
	}
	return *m.round, nil
}

func (m *memory) SignerSeed(context.Context) ([]byte, error) {
	if m.seed == nil {
		return nil, assessment.ErrNotFound
	}
	return m.seed, nil
}

func (m *memory) SaveSignerSeed(_ context.Context, seed []byte) error {
	m.seed = bytes.Clone(seed)
	return nil
}

func (m *memory) FrozenReleases(context.Context) ([]assessment.FrozenRelease, error) {
	list := slices.Clone(m.frozen)
	for i := range list {
		list[i].Members, list[i].Log = slices.Clone(list[i].Members), slices.Clone(list[i].Log)
	}
	return list, nil
}

func (m *memory) FreezeRelease(_ context.Context, after string, r assessment.FrozenRelease) error {
	last := ""
	if n := len(m.frozen); n > 0 {
		last = m.frozen[n-1].ID
	}
	if after != last {
		return assessment.ErrChanged
	}
	m.frozen = append(m.frozen, r)
	return nil
}

func (m *memory) LoadedReleases(context.Context) ([]assessment.LoadedRelease, error) {
	return slices.Clone(m.loaded), nil
}

func (m *memory) KeepLoadedRelease(_ context.Context, r assessment.LoadedRelease) error {
	if at := slices.IndexFunc(m.loaded, func(l assessment.LoadedRelease) bool { return l.ID == r.ID }); at >= 0 {
		if !m.loaded[at].Damaged {
			return assessment.ErrExists
		}
		m.loaded = slices.Delete(m.loaded, at, at+1)
	}
	m.loaded = append(m.loaded, r)
	return nil
}
