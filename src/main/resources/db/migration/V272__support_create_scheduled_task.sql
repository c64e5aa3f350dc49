-- What is done at certain times, by one node of several: the table of db-scheduler, whose columns these are.
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);
create index scheduled_task_execution_time_ix on scheduled_task (execution_time);
create index scheduled_task_last_heartbeat_ix on scheduled_task (last_heartbeat);
