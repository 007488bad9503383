// Tells somebody when the bot starts over, answers with faults, is held back by its store, or could not do its work.
param name string
param location string
param email string
param appId string
param accountId string
param workspaceId string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-operators'
  location: 'global'
  properties: {
    groupShortName: 'tertialbot'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

var metrics = [
  {
    name: 'starts-over'
    says: 'The bot has been started over three times in fifteen minutes: look at its log.'
    scope: appId
    metric: 'RestartCount'
    aggregation: 'Maximum'
    threshold: 2
    dimensions: []
  }
  {
    name: 'answers-with-faults'
    says: 'Ten requests in fifteen minutes were answered with a fault.'
    scope: appId
    metric: 'Requests'
    aggregation: 'Total'
    threshold: 9
    dimensions: [{ name: 'statusCodeCategory', operator: 'Include', values: ['5xx'] }]
  }
  {
    name: 'store-holds-back'
    says: 'Cosmos DB has held back fifty requests in fifteen minutes.'
    scope: accountId
    metric: 'TotalRequests'
    aggregation: 'Count'
    threshold: 49
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for each in metrics: {
    name: '${name}-${each.name}'
    location: 'global'
    properties: {
      description: each.says
      severity: 2
      enabled: true
      scopes: [each.scope]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: each.name
            criterionType: 'StaticThresholdCriterion'
            metricName: each.metric
            dimensions: each.dimensions
            operator: 'GreaterThan'
            threshold: each.threshold
            timeAggregation: each.aggregation
          }
        ]
      }
      actions: [{ actionGroupId: operators.id }]
    }
  }
]

// Work that nobody waits for, and that failed, by its event in the log.
var failures = '\'turn.error\', \'nudges.failed\', \'post.failed\', \'city.failed\', \'outbox.failed\', \'refresh.failed\', \'sweep.failed\''

resource workFailed 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-work-failed'
  location: location
  properties: {
    displayName: 'Tertialbot could not do its work'
    description: 'A turn, a reminder, a posting or a clean-up failed. The event and its ids are in the log.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    // The table is made when the first line comes.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs | where tostring(parse_json(Log).event) in (${failures})'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
    autoMitigate: true
  }
}
