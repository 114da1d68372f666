-- Whoever changes the rules holds this row, and says which revision the change begins with.
CREATE TABLE access_revision (
    only_row TINYINT NOT NULL DEFAULT 1,
    revision INT     NOT NULL,
    PRIMARY KEY (only_row),
    CONSTRAINT one_access_revision CHECK (only_row = 1)
) ENGINE = InnoDB;

INSERT INTO access_revision (revision) VALUES (1);

-- A row for each right of a role that became another.
CREATE TABLE access_change (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    changed_at   DATETIME(6)  NOT NULL,
    changed_by   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- A category, a permission, or LIMITED_TO_CONSENT.
    access_right VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    before_value VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    after_value  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO access_permission (role, permission) VALUES
    ('admin', 'GOVERN_ACCESS');
