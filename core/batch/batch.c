/* Workers take chunks in turn and write them in the same order. */
#include "batch/batch.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "batch/worker.h"

/* What the workers of one file share. */
typedef struct line {
    fa_batch *batch;
    fa_intake *intake;
    pthread_mutex_t input, output;
    pthread_cond_t moved;
    uint64_t tickets, turn; /* chunks handed out, chunks written */
    uint64_t first_line;    /* of the chunk whose turn it is */
    fa_key_set keys;        /* of the file so far */
    bool ended;
    fa_status status; /* the first failure, in the order of the file */
    fa_error *error;
} line;

/* A reader that has gone away ends the run, unless there is a store that wants the rest. */
static fa_status write_results(fa_batch *batch, fa_text text, fa_error *error)
{
    if (batch->out == NULL || batch->gone) return FA_OK;
    fa_status status = fa_output_write(batch->out, text, error);
    batch->gone = status == FA_GONE;
    return batch->gone && batch->storing != NULL ? FA_OK : status;
}

static fa_status write_heads(fa_batch *batch, const fa_worker *worker, const fa_intake *intake,
                             fa_error *error)
{
    fa_buffer head = {0};
    if (!batch->begun && batch->out != NULL) fa_report_head(&worker->report, &head);
    fa_status status =
        head.failed ? fa_error_memory(error) : write_results(batch, fa_buffer_text(&head), error);
    fa_buffer_reset(&head);
    bool first = !batch->begun;
    batch->begun = true;
    if (status == FA_OK && batch->rejects != NULL) {
        fa_rejects_head(&worker->rejects, intake->header, &head);
        bool same = fa_text_equal(fa_buffer_text(&head), fa_buffer_text(&batch->reject_head));
        if (head.failed)
            status = fa_error_memory(error);
        else if (first)
            status = fa_output_write(batch->rejects, fa_buffer_text(&head), error);
        else if (!same)
            status = fa_error_set(error, FA_USAGE,
                                  "%s: its header is not that of the first file, so its rejects "
                                  "cannot stand in one file; score it by itself",
                                  intake->name);
        if (first) fa_buffer_add(&batch->reject_head, fa_buffer_text(&head));
    }
    fa_buffer_clear(&head);
    return status;
}

/* A worker and its thread. */
typedef struct hand {
    line *shared;
    fa_worker worker;
    uint64_t ticket; /* of its chunk */
    pthread_t thread;
} hand;

/* Writes what has come together and empties it. Only the hand whose turn it is comes here. */
static fa_status write_part(hand *own, fa_error *error)
{
    fa_batch *batch = own->shared->batch;
    fa_worker *worker = &own->worker;
    if (batch->storing != NULL)
        FA_TRY(fa_storing_group(batch->storing, &worker->parcels, own->shared->first_line,
                                &batch->tally, error));
    fa_parcel_list_reset(&worker->parcels);
    FA_TRY(write_results(batch, fa_buffer_text(&worker->out), error));
    fa_buffer_reset(&worker->out);
    if (batch->rejects != NULL && worker->rejects.count > 0) {
        fa_rejects_print(&worker->rejects, own->shared->first_line, &worker->out);
        if (worker->out.failed) return fa_error_memory(error);
        FA_TRY(fa_output_write(batch->rejects, fa_buffer_text(&worker->out), error));
    }
    fa_buffer_reset(&worker->out);
    fa_rejects_reset(&worker->rejects);
    return FA_OK;
}

/* Waits until every earlier chunk is written. False when one of them failed. */
static bool wait_turn(hand *own)
{
    line *shared = own->shared;
    pthread_mutex_lock(&shared->output);
    while (shared->turn != own->ticket)
        pthread_cond_wait(&shared->moved, &shared->output);
    bool fine = shared->status == FA_OK;
    pthread_mutex_unlock(&shared->output);
    return fine;
}

/* A chunk of small bad rows can make much of little: then it is written before it is done. */
static fa_status write_early(void *context, fa_error *error)
{
    hand *own = context;
    return wait_turn(own) ? write_part(own, error) : FA_OK; /* a failure ends the file anyway */
}

static void tell_progress(line *shared)
{
    const fa_batch *batch = shared->batch;
    if (batch->progress == NULL) return;
    pthread_mutex_lock(&shared->input);
    fa_progress progress = {shared->intake->name, shared->intake->source.taken,
                            shared->intake->source.size, batch->tally.read};
    pthread_mutex_unlock(&shared->input);
    batch->progress(batch->context, &progress);
}

/* Takes the next chunk; false when there is none. A failure too has its place in the order. */
static bool take(hand *own, fa_status *status, fa_error *error)
{
    line *shared = own->shared;
    bool more = false;
    pthread_mutex_lock(&shared->input);
    if (!shared->ended) *status = fa_intake_next(shared->intake, &own->worker.chunk, &more, error);
    if (*status != FA_OK || !more) shared->ended = true;
    bool taken = more || *status != FA_OK;
    if (taken) own->ticket = shared->tickets++;
    pthread_mutex_unlock(&shared->input);
    return taken;
}

/* Both records of a pair are named. */
static void tell_doubles(hand *own)
{
    line *shared = own->shared;
    for (size_t i = 0; i < own->worker.keys.count; i++) {
        fa_key key = own->worker.keys.list[i];
        uint64_t first = 0;
        key.line += shared->first_line;
        if (fa_key_set_add(&shared->keys, key, &first))
            fa_tally_double(&shared->batch->tally, shared->intake->name, first, key.line);
    }
    if (!shared->keys.full) return;
    shared->batch->tally.keys_left_out = true;
    own->worker.keys.closed = true;
}

static fa_status write_rest(hand *own, fa_error *error)
{
    line *shared = own->shared;
    fa_tally *tally = &shared->batch->tally;
    fa_tally_merge(tally, &own->worker.tally, shared->intake->name, shared->first_line);
    tell_doubles(own);
    FA_TRY(write_part(own, error));
    shared->first_line += own->worker.reader.line;
    return tally->no_memory || shared->keys.no_memory ? fa_error_memory(error) : FA_OK;
}

/* In its turn: writes unless something failed, then lets the next one come. */
static void give(hand *own, fa_status status, fa_error *error)
{
    line *shared = own->shared;
    bool fine = wait_turn(own);
    if (fine && status == FA_OK) status = write_rest(own, error);
    if (fine && status == FA_OK) tell_progress(shared);
    pthread_mutex_lock(&shared->output);
    if (fine && status != FA_OK) {
        shared->status = status;
        *shared->error = *error;
    }
    bool failed = shared->status != FA_OK;
    shared->turn++;
    pthread_cond_broadcast(&shared->moved);
    pthread_mutex_unlock(&shared->output);
    if (!failed) return;
    pthread_mutex_lock(&shared->input);
    shared->ended = true;
    pthread_mutex_unlock(&shared->input);
}

static void *work(void *argument)
{
    hand *own = argument;
    for (;;) {
        fa_error error = {0};
        fa_status status = FA_OK;
        if (!take(own, &status, &error)) return NULL;
        if (status == FA_OK) status = fa_worker_do(&own->worker, write_early, own, &error);
        give(own, status, &error);
    }
}

/* The first hand works in this thread; a thread that cannot be made is done without. */
static void run(hand *hands, size_t count)
{
    size_t started = 1;
    while (started < count &&
           pthread_create(&hands[started].thread, NULL, work, &hands[started]) == 0)
        started++;
    (void)work(&hands[0]);
    for (size_t i = 1; i < started; i++)
        (void)pthread_join(hands[i].thread, NULL);
}

static fa_status run_file(fa_batch *batch, fa_intake *intake, fa_error *error)
{
    assert(batch->jobs >= 1);
    size_t count = (size_t)batch->jobs;
    hand *hands = calloc(count, sizeof *hands);
    if (hands == NULL) return fa_error_memory(error);
    line shared = {.batch = batch, .intake = intake, .first_line = intake->first_line};
    shared.error = error;
    fa_status status = FA_OK;
    size_t ready = 0;
    while (ready < count && status == FA_OK) {
        hands[ready].shared = &shared;
        status = fa_worker_init(&hands[ready++].worker, batch, intake, error);
    }
    if (status == FA_OK) status = write_heads(batch, &hands[0].worker, intake, error);
    if (status == FA_OK) {
        pthread_mutex_init(&shared.input, NULL);
        pthread_mutex_init(&shared.output, NULL);
        pthread_cond_init(&shared.moved, NULL);
        run(hands, count);
        status = shared.status;
        pthread_cond_destroy(&shared.moved);
        pthread_mutex_destroy(&shared.output);
        pthread_mutex_destroy(&shared.input);
    }
    for (size_t i = 0; i < ready; i++)
        fa_worker_free(&hands[i].worker);
    free(hands);
    fa_key_set_free(&shared.keys);
    return status;
}

fa_status fa_batch_file(fa_batch *batch, const char *path, fa_error *error)
{
    if (batch->tally.fired == NULL &&
        fa_tally_init(&batch->tally, batch->plan->instrument) != FA_OK)
        return fa_error_memory(error);
    fa_intake intake;
    const fa_mapping *mapping = batch->intake.mapping;
    batch->tally.filters = mapping != NULL && mapping->only_column.length > 0;
    batch->tally.file_number++;
    fa_status status = fa_intake_open(&intake, path, batch->plan, &batch->intake, error);
    if (status == FA_OK && batch->storing != NULL)
        status = fa_storing_file(batch->storing, intake.name, error);
    if (status == FA_OK && batch->ignored != NULL && intake.columns.ignored.length > 0)
        batch->ignored(batch->context, intake.name, intake.columns.ignored);
    if (status == FA_OK) status = run_file(batch, &intake, error);
    fa_intake_close(&intake);
    return status;
}

void fa_batch_free(fa_batch *batch)
{
    fa_tally_free(&batch->tally);
    fa_buffer_clear(&batch->reject_head);
}
