-- Live segments whose members are looked at once a day, since their definition is what it is.
CREATE TABLE segment_watch (
    segment_id BIGINT       NOT NULL,
    -- Of the definition.
    revision   INT          NOT NULL,
    first_day  DATE         NOT NULL,
    last_day   DATE         NOT NULL,
    -- Of all conditions that decided it on any of the days, with commas.
    categories VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (segment_id),
    CONSTRAINT watch_of_segment FOREIGN KEY (segment_id) REFERENCES segment (id)
) ENGINE = InnoDB;

-- Who was in it on the last day. No foreign key to customers: it would hold their rows while a large segment is looked at.
CREATE TABLE segment_present (
    segment_id  BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    PRIMARY KEY (segment_id, customer_id),
    KEY present_customer (customer_id)
) ENGINE = InnoDB;

-- Who came and went between the look of the day before and this day's.
CREATE TABLE segment_move (
    id          BIGINT  NOT NULL AUTO_INCREMENT,
    segment_id  BIGINT  NOT NULL,
    customer_id BIGINT  NOT NULL,
    day         DATE    NOT NULL,
    entered     BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    KEY moves_of_segment (segment_id, day),
    KEY move_customer (customer_id)
) ENGINE = InnoDB;
