/* curl's many ways to fail, as the few that a person can do something about. */
#include "transport/transport_parts.h"

typedef struct trouble {
    CURLcode code;
    fa_passage passage;
    const char *sentence;
} trouble;

/* Certificates have their own table. What is in neither is told by curl's name for it. */
static const trouble troubles[] = {
    {CURLE_COULDNT_RESOLVE_PROXY, FA_PASSAGE_BROKEN,
     "the name of the proxy is not known to the network"},
    {CURLE_COULDNT_RESOLVE_HOST, FA_PASSAGE_BROKEN,
     "the name of the server is not known to the network; is there a connection?"},
    {CURLE_COULDNT_CONNECT, FA_PASSAGE_BROKEN,
     "the server refused the connection, or could not be reached"},
    {CURLE_GOT_NOTHING, FA_PASSAGE_BROKEN, "the server closed the connection without an answer"},
    {CURLE_SEND_ERROR, FA_PASSAGE_BROKEN, "the connection broke while the record was being sent"},
    {CURLE_RECV_ERROR, FA_PASSAGE_BROKEN, "the connection was reset before the answer was whole"},
    {CURLE_PARTIAL_FILE, FA_PASSAGE_BROKEN, "the answer was cut off"},
    {CURLE_HTTP2, FA_PASSAGE_BROKEN, "the connection broke (HTTP/2) before the answer was whole"},
    {CURLE_HTTP2_STREAM, FA_PASSAGE_BROKEN, "the server broke off the answer (HTTP/2)"},
    {CURLE_WEIRD_SERVER_REPLY, FA_PASSAGE_BROKEN, "what answered does not speak HTTP"},
    {CURLE_UNSUPPORTED_PROTOCOL, FA_PASSAGE_BROKEN, "what answered does not speak HTTP"},
    {CURLE_BAD_CONTENT_ENCODING, FA_PASSAGE_BROKEN, "the answer could not be decoded"},
    {CURLE_SSL_CERTPROBLEM, FA_PASSAGE_BARRED,
     "our own certificate or its key cannot be used (--certificate, --key)"},
    {CURLE_SSL_CACERT_BADFILE, FA_PASSAGE_BARRED,
     "the file of --cacert cannot be read, or holds no certificate"},
    {CURLE_SSL_INVALIDCERTSTATUS, FA_PASSAGE_BARRED, "the server's certificate has been revoked"},
    {CURLE_SSL_CIPHER, FA_PASSAGE_BARRED, "the server offers no encryption that is safe enough"},
    {CURLE_PROXY, FA_PASSAGE_BROKEN, "the proxy did not let the connection through"},
};

/* X509_V_ERR_… of OpenSSL, whose values are part of its interface. */
static const struct {
    long result;
    const char *sentence;
} certificates[] = {
    {9, "the server's certificate is not valid yet; is this computer's clock right?"},
    {10, "the server's certificate has expired; is this computer's clock right?"},
    {18, "the server's certificate is signed by itself, not by anyone known here (--cacert names "
         "who may sign)"},
    {19,
     "the server's certificate is not signed by anyone known here (--cacert names who may sign)"},
    {20,
     "the server's certificate is not signed by anyone known here (--cacert names who may sign)"},
    {21,
     "the server's certificate is not signed by anyone known here (--cacert names who may sign)"},
    {23, "the server's certificate has been revoked"},
    {62, "the server's certificate is for another name than the one that was called"},
    {66, "the server's certificate has a key that is too weak"},
    {67, "who signed the server's certificate used a key that is too weak"},
    {68, "the server's certificate is signed with a method that is too weak"},
};

static bool says(const fa_transfer *transfer, const char *words)
{
    return strstr(transfer->trouble, words) != NULL;
}

static const char *certificate_sentence(fa_transfer *transfer)
{
    long result = 0;
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_SSL_VERIFYRESULT, &result);
    for (size_t i = 0; i < sizeof certificates / sizeof *certificates; i++)
        if (certificates[i].result == result) return certificates[i].sentence;
    if (says(transfer, "match")) /* curl compares the names itself, and sets no result */
        return "the server's certificate is for another name than the one that was called";
    return "the server's certificate cannot be trusted";
}

/* A handshake that was not finished; alerts of TLS 1.3 come only after it, when the answer is read.
 */
static const char *handshake_sentence(const fa_transfer *transfer)
{
    if (says(transfer, "certificate required") || says(transfer, "handshake failure") ||
        says(transfer, "bad certificate") || says(transfer, "alert unknown ca") ||
        says(transfer, "certificate unknown"))
        return "the server did not accept us: it may ask for a certificate of our own "
               "(--certificate, --key)";
    if (says(transfer, "unsupported protocol") || says(transfer, "protocol version"))
        return "the server speaks only versions of TLS before 1.2, which are not safe";
    if (says(transfer, "wrong version number") || says(transfer, "http request"))
        return "what answered does not speak TLS: is the address one for https?";
    return NULL;
}

static const char *time_sentence(fa_transfer *transfer)
{
    curl_off_t connected = 0;
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &connected);
    if (says(transfer, "too slow")) return "the connection was too slow, and was given up";
    if (connected == 0) return "the server could not be reached in time";
    return "the answer did not come in time";
}

static bool proxy_refused(fa_transfer *transfer)
{
    long status = 0;
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return status == 407;
}

static bool tell(fa_transfer *transfer, fa_reply *reply, fa_passage passage, fa_text sentence)
{
    reply->passage = passage;
    return fa_arena_copy(&transfer->room, sentence, &reply->trouble);
}

static bool tell_other(fa_transfer *transfer, CURLcode result, fa_reply *reply)
{
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++)
        if (troubles[i].code == result)
            return tell(transfer, reply, troubles[i].passage, fa_text_of(troubles[i].sentence));
    fa_buffer sentence = {0};
    fa_buffer_add_format(&sentence, "no whole answer came (%s)", curl_easy_strerror(result));
    bool told =
        !sentence.failed && tell(transfer, reply, FA_PASSAGE_BROKEN, fa_buffer_text(&sentence));
    fa_buffer_clear(&sentence);
    return told;
}

static bool tell_too_large(const fa_transport *transport, fa_transfer *transfer, fa_reply *reply)
{
    fa_buffer sentence = {0};
    fa_buffer_add_format(&sentence, "the answer is larger than %zu bytes, and was not read",
                         transport->options.answer_most);
    bool told =
        !sentence.failed && tell(transfer, reply, FA_PASSAGE_BROKEN, fa_buffer_text(&sentence));
    fa_buffer_clear(&sentence);
    return told;
}

/* A server that wants a certificate says so after its side is set up (TLS 1.3), and may have closed
 * before that is read: then only the broken connection is seen. */
static bool may_ask_certificate(const fa_transport *transport, fa_transfer *transfer,
                                CURLcode result)
{
    long made = 0;
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_NUM_CONNECTS, &made);
    bool broke = result == CURLE_SEND_ERROR || result == CURLE_RECV_ERROR;
    return broke && made > 0 && transport->encrypted;
}

bool fa_trouble_tell(const fa_transport *transport, fa_transfer *transfer, CURLcode result,
                     fa_reply *reply)
{
    if (transfer->too_large || result == CURLE_FILESIZE_EXCEEDED)
        return tell_too_large(transport, transfer, reply);
    if (proxy_refused(transfer))
        return tell(transfer, reply, FA_PASSAGE_BARRED,
                    FA_TEXT("the proxy asks for a name and password (407)"));
    if (result == CURLE_PEER_FAILED_VERIFICATION)
        return tell(transfer, reply, FA_PASSAGE_BARRED, fa_text_of(certificate_sentence(transfer)));
    reply->late = result == CURLE_OPERATION_TIMEDOUT;
    if (reply->late)
        return tell(transfer, reply, FA_PASSAGE_BROKEN, fa_text_of(time_sentence(transfer)));
    const char *handshake = transport->encrypted ? handshake_sentence(transfer) : NULL;
    if (handshake != NULL) return tell(transfer, reply, FA_PASSAGE_BARRED, fa_text_of(handshake));
    if (result == CURLE_SSL_CONNECT_ERROR)
        return tell(transfer, reply, FA_PASSAGE_BROKEN,
                    FA_TEXT("the connection broke while it was being encrypted"));
    if (may_ask_certificate(transport, transfer, result))
        return tell(transfer, reply, FA_PASSAGE_BROKEN,
                    FA_TEXT("the connection broke before an answer came; a server that asks for a "
                            "certificate of our own, or does not accept it, does this "
                            "(--certificate, --key)"));
    return tell_other(transfer, result, reply);
}
