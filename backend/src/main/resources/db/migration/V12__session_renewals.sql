-- Until when a request renews the session at Keycloak; another one takes its turn only after that.
ALTER TABLE SPRING_SESSION ADD COLUMN RENEWING_UNTIL DATETIME(6) NULL;
