-- A facet that drills down to the products of one brand asks for their SKUs.
CREATE INDEX products_of_brand ON product (brand, category);
