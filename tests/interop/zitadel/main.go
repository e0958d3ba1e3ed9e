// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

// The example server of zitadel/oidc with a television as its client. The server, its storage and its pages are the
// example's own. What differs: who the client and the person are, how long codes and tokens live, and which key signs.
// The example also stores the refresh token of a device without its client, so that no device could refresh; here the
// client is added.
package main

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"flag"
	"log"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/zitadel/oidc/v3/example/server/exampleop"
	"github.com/zitadel/oidc/v3/example/server/storage"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

const clientID = "living-room-tv"

// A television, which has no secret.
type television struct {
	*storage.Client
}

func (television) GrantTypes() []oidc.GrantType {
	return []oidc.GrantType{oidc.GrantTypeDeviceCode, oidc.GrantTypeRefreshToken}
}

// The example knows a person by an identifier; its page for devices takes the name for it. Here both are the same.
type people struct {
	ada *storage.User
}

func (p people) GetUserByID(id string) *storage.User {
	if id == p.ada.ID {
		return p.ada
	}
	return nil
}

func (p people) GetUserByUsername(name string) *storage.User {
	return p.GetUserByID(name)
}

func (people) ExampleClientID() string {
	return storage.ServiceUserID
}

type signingKey struct {
	algorithm jose.SignatureAlgorithm
	private   crypto.Signer
}

func (k signingKey) ID() string                                  { return "key" }
func (k signingKey) SignatureAlgorithm() jose.SignatureAlgorithm { return k.algorithm }
func (k signingKey) Key() any                                    { return k.private }

type publicKey struct {
	signingKey
}

func (k publicKey) Algorithm() jose.SignatureAlgorithm { return k.algorithm }
func (k publicKey) Use() string                        { return "sig" }
func (k publicKey) Key() any                           { return k.private.Public() }

type store struct {
	*storage.Storage
	key           signingKey
	codeSeconds   int
	accessSeconds int
}

func (s *store) GetClientByClientID(ctx context.Context, id string) (op.Client, error) {
	if id == clientID {
		return television{storage.NativeClient(clientID)}, nil
	}
	return s.Storage.GetClientByClientID(ctx, id)
}

func (s *store) StoreDeviceAuthorization(
	ctx context.Context, client, deviceCode, userCode string, expires time.Time, scopes []string,
) error {
	if s.codeSeconds > 0 {
		expires = time.Now().Add(time.Duration(s.codeSeconds) * time.Second)
	}
	return s.Storage.StoreDeviceAuthorization(ctx, client, deviceCode, userCode, expires, scopes)
}

func (s *store) CreateAccessToken(ctx context.Context, request op.TokenRequest) (string, time.Time, error) {
	id, expiration, err := s.Storage.CreateAccessToken(ctx, request)
	return id, s.shortened(expiration), err
}

func (s *store) CreateAccessAndRefreshTokens(
	ctx context.Context, request op.TokenRequest, current string,
) (string, string, time.Time, error) {
	if device, ok := request.(*op.DeviceAuthorizationState); ok {
		request = &storage.AuthRequest{ApplicationID: device.ClientID, UserID: device.Subject, Scopes: device.Scopes}
	}
	id, refreshToken, expiration, err := s.Storage.CreateAccessAndRefreshTokens(ctx, request, current)
	return id, refreshToken, s.shortened(expiration), err
}

func (s *store) shortened(expiration time.Time) time.Time {
	if s.accessSeconds > 0 {
		return time.Now().Add(time.Duration(s.accessSeconds) * time.Second)
	}
	return expiration
}

func (s *store) SigningKey(context.Context) (op.SigningKey, error) {
	return s.key, nil
}

func (s *store) SignatureAlgorithms(context.Context) ([]jose.SignatureAlgorithm, error) {
	return []jose.SignatureAlgorithm{s.key.algorithm}, nil
}

func (s *store) KeySet(context.Context) ([]op.Key, error) {
	return []op.Key{publicKey{s.key}}, nil
}

func newKey(algorithm jose.SignatureAlgorithm) (key signingKey, err error) {
	key.algorithm = algorithm
	switch algorithm {
	case jose.ES384:
		key.private, err = ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	case jose.EdDSA:
		_, key.private, err = ed25519.GenerateKey(rand.Reader)
	default:
		key.private, err = rsa.GenerateKey(rand.Reader, 2048)
	}
	return key, err
}

func main() {
	address := flag.String("address", "127.0.0.1:9998", "where it listens")
	issuer := flag.String("issuer", "http://127.0.0.1:9998/", "its name")
	algorithm := flag.String("algorithm", string(jose.RS256), "of id_tokens")
	codeSeconds := flag.Int("code-seconds", 0, "how long a code lives")
	accessSeconds := flag.Int("access-seconds", 0, "how long an access token lives")
	flag.Parse()

	key, err := newKey(jose.SignatureAlgorithm(*algorithm))
	if err != nil {
		log.Fatal(err)
	}
	storage.RegisterClients(storage.NativeClient(clientID))
	ada := &storage.User{ID: "ada", Username: "ada", Password: "a password", FirstName: "Ada", LastName: "Lovelace"}
	router := exampleop.SetupServer(*issuer, &store{
		Storage:       storage.NewStorage(people{ada}),
		key:           key,
		codeSeconds:   *codeSeconds,
		accessSeconds: *accessSeconds,
	}, slog.New(slog.NewTextHandler(os.Stderr, nil)), false)
	log.Fatal(http.ListenAndServe(*address, router))
}
