-- The keys that encrypt values of the record, sealed with the installation's secret.
CREATE TABLE encryption_keyset (
    id              TINYINT       NOT NULL,
    revision        BIGINT        NOT NULL,
    sealed_keys     BLOB          NOT NULL,
    changed_at      DATETIME(6)   NOT NULL,
    -- The revision whose key has encrypted everything.
    carried_through BIGINT        NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT one_keyset CHECK (id = 1)
) ENGINE = InnoDB;

-- What is read only when it is asked for, encrypted.
CREATE TABLE customer_confidential (
    customer_id BIGINT         NOT NULL,
    notes       BLOB           NULL,
    tax_number  VARBINARY(320) NULL,
    PRIMARY KEY (customer_id),
    CONSTRAINT confidential_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB;

ALTER TABLE customer_membership
    ADD COLUMN card       VARBINARY(320) NULL,
    ADD COLUMN card_token BINARY(32)     NULL;
