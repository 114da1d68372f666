INSERT INTO access_permission (role, permission) VALUES
    ('marketing', 'EXPORT_CUSTOMERS'),
    ('admin', 'EXPORT_CUSTOMERS');
