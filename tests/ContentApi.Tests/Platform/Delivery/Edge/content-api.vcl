# ContentApi behind Varnish 7 with varnish-modules (xkey). Start varnishd with `-p http_gzip_support=off`: ContentApi
# compresses by itself, brotli too, and its strong entity tags hold for those bytes only if Varnish leaves them alone.
# On ContentApi: Cdn__PurgeUrls=http://<this Varnish>/ and Site__ApiUrl=<its public address>.
vcl 4.1;

import xkey;

backend content_api {
    .host = "127.0.0.1";
    .port = "5080";
}

# The nodes of ContentApi.
acl purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(403, "Not a purger"));
        }
        if (!req.http.Surrogate-Key) {
            return (synth(400, "Surrogate-Key is missing"));
        }
        if (req.http.Surrogate-Key == "*") {
            ban("obj.status != 0");
            return (synth(200, "Everything purged"));
        }
        return (synth(200, "Purged " + xkey.purge(req.http.Surrogate-Key)));
    }

    # Anonymous callers are told apart by what their answer depends on, not by how they write it.
    unset req.http.Cookie;
    if (req.http.Accept == "*/*" || req.http.Accept == "application/json") {
        unset req.http.Accept;
    }
    call accepted_codings;

    # The answer's id is the request's own, also where the answer was kept.
    if (req.http.X-Request-Id !~ "^[A-Za-z0-9._-]{1,100}$") {
        set req.http.X-Request-Id = req.xid;
    }
}

# "br, gzip", "br", "gzip" or nothing; a coding with q=0 is refused.
sub accepted_codings {
    set req.http.X-Codings = "";
    if (req.http.Accept-Encoding ~ "(?i)(^|,)\s*br\s*($|,|;(?!\s*q\s*=\s*0(\.0*)?\s*($|,)))") {
        set req.http.X-Codings = "br";
    }
    if (req.http.Accept-Encoding ~ "(?i)(^|,)\s*gzip\s*($|,|;(?!\s*q\s*=\s*0(\.0*)?\s*($|,)))") {
        set req.http.X-Codings = regsub(req.http.X-Codings, "br", "br, ") + "gzip";
    }
    if (req.http.X-Codings == "") {
        unset req.http.Accept-Encoding;
    } else {
        set req.http.Accept-Encoding = req.http.X-Codings;
    }
    unset req.http.X-Codings;
}

sub vcl_backend_response {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    if (!beresp.http.Cache-Control) {
        set beresp.uncacheable = true;
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
    if (obj.hits > 0) {
        set resp.http.X-Cache-Status = "HIT";
        set resp.http.X-Request-Id = req.http.X-Request-Id;
    } else {
        set resp.http.X-Cache-Status = "MISS";
    }
}
