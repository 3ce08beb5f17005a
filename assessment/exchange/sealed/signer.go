package sealed

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"

	"reifekompass/assessment"
)

// Signer is the secret by which the files of one agency or office are told
// from those of others. The zero Signer signs nothing.
type Signer struct{ key ed25519.PrivateKey }

// NewSigner makes a signer.
func NewSigner() (Signer, error) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	return Signer{key: key}, err
}

// SignerOf returns the signer with the seed, assessment.ErrNoKey for a seed
// that is none.
func SignerOf(seed []byte) (Signer, error) {
	if len(seed) != ed25519.SeedSize {
		return Signer{}, assessment.ErrNoKey
	}
	return Signer{key: ed25519.NewKeyFromSeed(seed)}, nil
}

// Seed returns the secret itself, 32 bytes.
func (s Signer) Seed() []byte { return s.key.Seed() }

// ID returns the public half.
func (s Signer) ID() assessment.SignerID {
	return assessment.SignerID(s.key.Public().(ed25519.PublicKey)) //nolint:forcetypeassert // as its documentation says
}

// purpose stands before everything that is signed, so that a signature fits
// nothing else.
const purpose = "reifekompass-manifest-v1\n"

// Sign signs a manifest.
func (s Signer) Sign(manifest []byte) []byte {
	return ed25519.Sign(s.key, append([]byte(purpose), manifest...))
}

// Signed reports whether the signature is the signer's of the manifest.
func Signed(by assessment.SignerID, manifest, signature []byte) bool {
	return len(signature) == ed25519.SignatureSize &&
		ed25519.Verify(by[:], append([]byte(purpose), manifest...), signature)
}

// Seeds is where an installation keeps the secret by which it signs.
type Seeds interface {
	// SignerSeed returns assessment.ErrNotFound before the first use.
	SignerSeed(ctx context.Context) ([]byte, error)
	SaveSignerSeed(ctx context.Context, seed []byte) error
}

// Keep returns the signer of an installation; it is made on first use. If
// another window was faster, it is the one made there.
func Keep(ctx context.Context, seeds Seeds) (Signer, error) {
	seed, err := seeds.SignerSeed(ctx)
	if err == nil {
		return SignerOf(seed)
	}
	if !errors.Is(err, assessment.ErrNotFound) {
		return Signer{}, err
	}
	signer, err := NewSigner()
	if err != nil {
		return signer, err
	}
	err = seeds.SaveSignerSeed(ctx, signer.Seed())
	if !errors.Is(err, assessment.ErrExists) {
		return signer, err
	}
	if seed, err = seeds.SignerSeed(ctx); err != nil {
		return Signer{}, err
	}
	return SignerOf(seed)
}
