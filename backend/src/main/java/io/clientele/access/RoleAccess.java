package io.clientele.access;

/**
 * What one role may see and do.
 *
 * @param role as the identity provider calls it
 * @param limitedToConsent whether it sees only customers who consent to being shared with the asking client
 * @param cellSize how exactly it is told counts
 */
record RoleAccess(String role, Grants grants, boolean limitedToConsent, CellSize cellSize) {}
