-- Roles that are told counts in steps of the size, rounded down. No row: exactly.
CREATE TABLE access_cell_size (
    role VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    size INT          NOT NULL,
    PRIMARY KEY (role),
    CONSTRAINT cell_of_several CHECK (size BETWEEN 2 AND 1000)
) ENGINE = InnoDB;

INSERT INTO access_cell_size (role, size) VALUES
    ('partner', 10);
