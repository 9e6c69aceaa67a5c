/**
 * An agency's own identity provider, by OpenID Connect: code flow with PKCE, state and nonce, the id token's signature,
 * issuer and audience checked by the library. It says who somebody is, never what the person may: only an account that
 * an administrator made is let in, found by an address that the provider has verified. No token of the provider is
 * kept.
 */
import { genericOAuth } from 'better-auth/plugins';
import type { IdentityProvider } from '../env.ts';

export const PROVIDER_ID = 'oidc';

export const identityProviderPlugin = ({ issuer, clientId, clientSecret }: IdentityProvider) =>
  genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        requireIdTokenVerification: true,
        overrideUserInfo: false,
        // Signing out of the hub does not sign out of the agency.
        disableProviderLogout: true,
      },
    ],
  });

/** What of a link to the provider is stored: that there is one. Its tokens, which hold personal data, are not. */
export const withoutTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};
