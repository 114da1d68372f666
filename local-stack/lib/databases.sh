# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# MariaDB and MySQL.

load_secrets() {
    local secrets=$home/secrets
    if [ ! -s "$secrets" ]; then
        (umask 077 && cat >"$secrets") <<SECRETS
database_password=$(random_word)
keycloak_admin_password=$(random_word)
ui_client_secret=$(random_word)
partner_client_secret=$(random_word)
app_secret=$(head -c 32 /dev/urandom | base64)
SECRETS
    fi
    database_password='' keycloak_admin_password='' ui_client_secret='' partner_client_secret='' app_secret=''
    # shellcheck disable=SC1090
    . "$secrets"
}

# Run by the server at every start, before it takes connections.
write_database_accounts() {
    (umask 077 && cat >"$1") <<SQL
CREATE DATABASE IF NOT EXISTS clientele CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'clientele'@'127.0.0.1' IDENTIFIED BY '$database_password';
ALTER USER 'clientele'@'127.0.0.1' IDENTIFIED BY '$database_password';
GRANT ALL ON clientele.* TO 'clientele'@'127.0.0.1';
GRANT ALL ON \`clientele\\_%\`.* TO 'clientele'@'127.0.0.1';
ALTER USER 'root'@'localhost' IDENTIFIED BY '$database_password';
SQL
}

# Durable at each commit; a throw-away installation may lose its last second when the machine dies.
flush_at_commit() { if $test_home; then echo 2; else echo 1; fi; }

buffer_pool() { if $test_home; then echo 128M; else echo "${CLIENTELE_MYSQL_BUFFER_POOL:-256M}"; fi; }

# As large as the memory for pages: a smaller log is full before memory is, and then pages are written again and again.
redo_log() {
    case $1 in
        mariadb) echo "--innodb-log-file-size=$(buffer_pool)" ;;
        mysql) echo "--innodb-redo-log-capacity=$(buffer_pool)" ;;
    esac
}

# The socket is relative, so that a deep path does not exceed the 107 characters which a socket's name may have.
database_options() {
    printf '%s\n' "--datadir=$home/$1" "--port=$(port_of "$1")" --bind-address=127.0.0.1 --socket=server.sock \
        "--init-file=$home/run/$1.sql" --skip-name-resolve --default-time-zone=+00:00 --character-set-server=utf8mb4 \
        "--innodb-buffer-pool-size=$(buffer_pool)" "$(redo_log "$1")" \
        "--innodb-flush-log-at-trx-commit=$(flush_at_commit)" \
        --max-connections=200 --performance-schema=OFF
    if [ "$(id -u)" = 0 ]; then printf '%s\n' --user=root; fi
}

start_mariadb() {
    local program options
    program=$(program_of mariadb)
    if [ ! -d "$home/mariadb/mysql" ]; then
        install_mariadb "$program"
    fi
    write_database_accounts "$home/run/mariadb.sql"
    options=$(database_options mariadb)
    # shellcheck disable=SC2086  # one option per word; the root's path has no blanks
    launch mariadb "$program/bin/mariadbd" --no-defaults --basedir="$program" $options --pid-file=server.pid \
        --collation-server=utf8mb4_unicode_520_ci --skip-ssl
    await mariadb 180
    rm -f "$home/run/mariadb.sql"
}

install_mariadb() {
    local user
    user=$(id -un)
    rm -rf "$home/mariadb"
    "$1/scripts/mariadb-install-db" --no-defaults --basedir="$1" --datadir="$home/mariadb" --user="$user" \
        --auth-root-authentication-method=normal --skip-test-db >"$home/logs/mariadb.log" 2>&1 ||
        show_log_and_fail mariadb "could not make its data folder"
}

start_mysql() {
    local options
    if [ ! -d "$home/mysql/mysql" ]; then
        rm -rf "$home/mysql"
        run_mysql --no-defaults --initialize-insecure --datadir="$home/mysql" >"$home/logs/mysql.log" 2>&1 ||
            show_log_and_fail mysql "could not make its data folder"
    fi
    write_database_accounts "$home/run/mysql.sql"
    options=$(database_options mysql)
    # shellcheck disable=SC2046,SC2086  # one option per word; the root's path has no blanks
    launch mysql $(mysql_command sbin/mysqld) --no-defaults $options --basedir="$dist/mysql/usr" --secure-file-priv= --mysqlx=OFF \
        --disable-log-bin --lc-messages-dir="$dist/mysql/usr/share/mysql" \
        --character-sets-dir="$dist/mysql/usr/share/mysql/charsets" --pid-file=server.pid
    await mysql 180
    rm -f "$home/run/mysql.sql"
}

# Debian's newest MySQL wants a newer libc than the system's, so it runs through the loader that came with it.
mysql_command() {
    local program=$1 libraries
    libraries=$(dirname "$(find "$dist/mysql/usr/lib" -name 'libc.so.6' | head -n 1)")
    printf '%s\n' "$(find "$libraries" -name 'ld-linux*' | head -n 1)" --library-path \
        "$libraries:$libraries/mysql/private:$dist/mysql/usr/lib/mysql/private" "$dist/mysql/usr/$program"
}

run_mysql() {
    local options=
    if [ "$(id -u)" = 0 ]; then options=--user=root; fi
    # shellcheck disable=SC2046,SC2086
    $(mysql_command sbin/mysqld) "$@" $options --basedir="$dist/mysql/usr" --lc-messages-dir="$dist/mysql/usr/share/mysql" \
        --character-sets-dir="$dist/mysql/usr/share/mysql/charsets" --mysqlx=OFF
}

# The programs that speak to a database, mysql and mysqldump, as they came with the server.
client() {
    local server=$1 program=$2
    shift 2
    case $server-$program in
        mariadb-mysql) exec "$(program_of mariadb)/bin/mariadb" "$@" ;;
        mariadb-mysqldump) exec "$(program_of mariadb)/bin/mariadb-dump" "$@" ;;
        # shellcheck disable=SC2046  # a command and its options
        mysql-*) exec $(mysql_command "bin/$program") "$@" ;;
    esac
}
