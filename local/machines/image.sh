#!/bin/bash
# Builds the layer that turns this host into a data-science VM: packages go into an overlay of `/` in memory, never
# onto the host, and what is new is kept as one archive. Runs in mount, pid, uts and ipc namespaces of its own.
# Usage: image.sh CACHE KEY PACKAGE...
set -euo pipefail
cache=$1 key=$2
shift 2

exec 9>"$cache/lock"
flock 9
if [ -e "$cache/$key.tar" ]; then exit 0; fi
rm -f "$cache"/*.part

# The directory stays empty on disk: the tmpfs over it lives in this mount namespace alone.
work=$cache/work
mkdir -p "$work"
mount -t tmpfs -o mode=700 tmpfs "$work"
mkdir "$work/up" "$work/wk" "$work/root"
# No redirects, so that the layer can be stacked again later, on any kernel's defaults.
mount -t overlay -o "lowerdir=/,upperdir=$work/up,workdir=$work/wk,redirect_dir=off,metacopy=off,index=off" overlay "$work/root"
root=$work/root

mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mkdir -p "$root/run/lock" "$root/dev/shm"
for device in null zero full random urandom tty; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"

# Where these are mounts of their own (containers) the overlay does not show them.
resolver=$(cat /etc/resolv.conf)
rm -f "$root/etc/resolv.conf"
echo "$resolver" >"$root/etc/resolv.conf"
printf '127.0.0.1 localhost\n' >"$root/etc/hosts"

# Nothing may start while packages are installed; the file is in the layer only.
rm -f "$root/usr/sbin/policy-rc.d"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

inside() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" "$@"
}
# A package source that does not answer is only an error where a package is missing because of it.
inside apt-get update -q || true
inside apt-get install -q -y --no-install-recommends \
  -o Dpkg::Options::=--force-confnew -o Dpkg::Options::=--force-confmiss -o Dpkg::Use-Pty=0 \
  -o Dpkg::Options::=--path-exclude='/usr/share/doc/*' -o Dpkg::Options::=--path-exclude='/usr/share/man/*' \
  -o Dpkg::Options::=--path-exclude='/usr/share/locale/*' "$@"
inside apt-get clean
rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/debconf/*-old "$root"/var/lib/dpkg/*-old

# What is the host's own: its people, passwords, keys and settings are not the image's.
awk -F: '$3 >= 1000 && $3 < 60000 { print $1 }' "$root/etc/passwd" >"$work/people"
for table in passwd shadow subuid subgid; do
  [ -e "$root/etc/$table" ] || continue
  awk -F: -v OFS=: -v table=$table 'NR == FNR { gone[$1]; next } !($1 in gone) { if (table == "shadow") $2 = "*"; print }' \
    "$work/people" "$root/etc/$table" >"$work/table"
  cat "$work/table" >"$root/etc/$table"
done
for table in group gshadow; do
  [ -e "$root/etc/$table" ] || continue
  awk -F: -v OFS=: 'NR == FNR { gone[$1]; next } !($1 in gone) {
      count = split($4, members, ","); kept = ""
      for (i = 1; i <= count; i++) if (!(members[i] in gone)) kept = kept (kept == "" ? "" : ",") members[i]
      $4 = kept; print }' "$work/people" "$root/etc/$table" >"$work/table"
  cat "$work/table" >"$root/etc/$table"
done
rm -rf "$root"/etc/ssh/ssh_host_* "$root"/etc/ssh/sshd_config.d/* "$root"/etc/ssl/private/* "$root"/etc/letsencrypt \
  "$root"/etc/wireguard "$root"/etc/openvpn "$root"/etc/NetworkManager/system-connections "$root"/etc/krb5.keytab
rm -rf "$root"/var/lib/cloud "$root"/etc/cloud/cloud-init.disabled
find "$root/etc/cloud/cloud.cfg.d" -mindepth 1 ! -name 05_logging.cfg -delete
find "$root/etc/sudoers.d" -mindepth 1 ! -name README -delete
cp "$root/usr/share/openssh/sshd_config" "$root/etc/ssh/sshd_config"
rm -f "$root/etc/resolv.conf"
: >"$root/etc/resolv.conf"

# JupyterHub as the DSVM serves it: PAM accounts, https on 8000 with a certificate made on first boot.
mkdir -p "$root/etc/jupyterhub/srv"
cat >"$root/etc/jupyterhub/jupyterhub_config.py" <<'PYTHON'
c = get_config()  # noqa: F821
c.JupyterHub.bind_url = 'https://:8000'
c.JupyterHub.ssl_cert = '/etc/jupyterhub/srv/server.crt'
c.JupyterHub.ssl_key = '/etc/jupyterhub/srv/server.key'
c.JupyterHub.db_url = 'sqlite:////etc/jupyterhub/srv/jupyterhub.sqlite'
c.JupyterHub.cookie_secret_file = '/etc/jupyterhub/srv/jupyterhub_cookie_secret'
c.ConfigurableHTTPProxy.pid_file = '/run/jupyterhub-proxy.pid'
# A node that is not Debian's own does not look where Debian keeps the proxy's modules.
c.ConfigurableHTTPProxy.command = ['env', 'NODE_PATH=/usr/share/nodejs', 'configurable-http-proxy']
c.JupyterHub.authenticator_class = 'pam'
c.JupyterHub.spawner_class = 'jupyterhub.spawner.LocalProcessSpawner'
c.Spawner.http_timeout = 60
c.Spawner.notebook_dir = '~'
# From JupyterHub 5 on nobody is let in unless told so; earlier ones do not know the name.
if int(__import__('jupyterhub').__version__.split('.')[0]) >= 5:
    c.Authenticator.allow_all = True
PYTHON
mkdir -p "$root/etc/skel/notebooks"

umount -R "$root/proc" "$root/dev" "$root/run" "$root/tmp"
umount "$root"
# Whiteouts are device nodes 0/0, opaque directories carry trusted.overlay.opaque: both must survive.
(umask 077 && tar --create --file "$cache/$key.part" --numeric-owner --xattrs --xattrs-include='*.*' -C "$work/up" .)
mv "$cache/$key.part" "$cache/$key.tar"
find "$cache" -maxdepth 1 -name '*.tar' ! -name "$key.tar" -delete
