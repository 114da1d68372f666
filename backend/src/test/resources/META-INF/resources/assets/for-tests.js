'plain';
